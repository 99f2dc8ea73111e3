import { closeDatabase } from "@/lib/platform/db";
import { main } from "../../../scripts/main";
import { stageCanaries } from "../rights/stage-canaries";
import { stageElsewhere } from "../rights/stage-elsewhere";
import { stageRights } from "../rights/stage";
import { stageCourse } from "./course";
import { stageDebate } from "./debate";
import { employ, endPost, type Post } from "./employment";
import { stageHearing } from "./hearing";
import { deliverMail } from "./mail";
import { putOnAgendas, stageProposal } from "./proposal";
import { stageAgreement, stageKommissorium, stageUnplanned } from "./ways";

/** What a test has done in the installation before people come, or behind their backs. */
export type Deed =
  | { readonly does: "stage-rights" }
  | { readonly does: "stage-elsewhere" }
  | { readonly does: "stage-canaries" }
  | { readonly does: "stage-course" }
  | { readonly does: "stage-kommissorium" }
  | { readonly does: "stage-agreement" }
  | { readonly does: "stage-unplanned" }
  | { readonly does: "deliver-mail" }
  | { readonly does: "stage-hearing" }
  | { readonly does: "stage-proposal" }
  | { readonly does: "stage-debate" }
  | { readonly does: "put-on-agendas"; readonly initiativeId: string }
  | { readonly does: "employ"; readonly post: Post }
  | { readonly does: "end-post"; readonly post: Post; readonly postId: string };

async function carryOut(deed: Deed): Promise<unknown> {
  switch (deed.does) {
    case "stage-rights":
      return stageRights();
    case "stage-elsewhere":
      return stageElsewhere();
    case "stage-canaries":
      return stageCanaries();
    case "stage-course":
      return stageCourse();
    case "stage-kommissorium":
      return stageKommissorium();
    case "stage-agreement":
      return stageAgreement();
    case "stage-unplanned":
      return stageUnplanned();
    case "deliver-mail":
      return deliverMail();
    case "stage-hearing":
      return stageHearing();
    case "stage-proposal":
      return stageProposal();
    case "stage-debate":
      return stageDebate();
    case "put-on-agendas":
      return putOnAgendas(deed.initiativeId);
    case "employ":
      return employ(deed.post);
    case "end-post":
      return endPost(deed.post, deed.postId);
  }
}

/** Run with the installation's database by `installation.ts`, which reads the last line. */
main(import.meta.url, async () => {
  // Only our own tests call it.
  const deed = JSON.parse(process.argv[2] ?? "{}") as Deed;
  const result = (await carryOut(deed)) ?? null;
  await closeDatabase();
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
});
