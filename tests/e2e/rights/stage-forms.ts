import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { database } from "@/lib/platform/db";
import { anInitiativeIn, aProcess, aStrategy } from "../support/plots";
import { FORMS_STRATEGY, UNCHANGED, WITHDRAWN } from "./staged";

/** Initiatives in which the rarer forms stand, in a strategy of their own so that the matrix's own stay as they are. */
export async function stageForms(): Promise<void> {
  if ((await database().now.strategy.count({ where: { slug: FORMS_STRATEGY } })) > 0) return;
  const plot = await aStrategy({
    ...{ secretariat: "strategi@midt.example", owner: "Region Midtjylland" },
    ...{ slug: FORMS_STRATEGY, title: "Rettigheder: sjældne formularer" },
  });
  const { secretariat } = plot;
  const { phases } = await aProcess(plot, "Proces til sjældne formularer", [
    { kind: "endeligt-forslag", title: "Endeligt forslag" },
  ]);
  const phaseId = phases.get("endeligt-forslag");
  const { initiativeId } = await anInitiativeIn(plot, phaseId, { number: 1, title: UNCHANGED });
  for (const kind of ["debat", "endelig"]) {
    const text = { initiativeId, kind, body: "Den samme tekst." };
    const { subjectId: textId, version } = await secretariat(draftText, text);
    await secretariat(publishText, { initiativeId, textId, expectedVersion: version });
  }
  const withdrawn = await anInitiativeIn(plot, phaseId, { number: 2, title: WITHDRAWN });
  await secretariat(withdrawInitiative, { ...withdrawn, reason: "Til prøve af rettigheder." });
}
