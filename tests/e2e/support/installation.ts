import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { ELSEWHERE, type Elsewhere, type Staged } from "../rights/staged";
import type { Debate } from "./debate";
import type { Deed } from "./deeds";
import type { Employed, Post } from "./employment";
import type { StagedHearing } from "./hearing";
import type { ReceivedLetter } from "./mail";
import type { Meetings } from "./proposal";
import type { Way } from "./ways";

export type { Way };

const ROOT = join(import.meta.dirname, "..", "..", "..");

const run = promisify(execFile);

/**
 * Does something in the installation under test in a process of its own, since what the server runs loads only as the
 * server does: on the database that `npm test` names, or that of the `npm start` whose DATA_DIR is set.
 */
async function having(deed: Deed): Promise<unknown> {
  const script = join(import.meta.dirname, "deeds.ts");
  const args = ["--import", "tsx", join("scripts", "with-database.ts"), script, JSON.stringify(deed)];
  const { stdout } = await run(process.execPath, args, { cwd: ROOT, maxBuffer: 10_000_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "null");
}

const staged: z.ZodType<readonly Staged[]> = z.array(
  z.object({
    subject: z.string(),
    phase: z.string(),
    title: z.string(),
    id: z.uuid(),
    draftId: z.uuid(),
    leadId: z.uuid().nullable(),
  }),
);

/** Puts the matrix's strategies and initiatives there, unless they are. */
export const stageRights = async (): Promise<readonly Staged[]> => staged.parse(await having({ does: "stage-rights" }));

const elsewhere: z.ZodType<Elsewhere> = z.record(z.enum(ELSEWHERE), z.uuid());

/** Finds and makes what the matrix's actions elsewhere are tried on. The matrix's strategies are there. */
export const stageElsewhere = async (): Promise<Elsewhere> =>
  elsewhere.parse(await having({ does: "stage-elsewhere" }));

/** Plants the canaries, unless they are there. @returns the addresses of what they stand in */
export const stageCanaries = async (): Promise<readonly string[]> =>
  z.array(z.string()).parse(await having({ does: "stage-canaries" }));

/** An initiative at the beginning of a way of its own. @returns its address */
export const stageCourse = async (): Promise<string> =>
  `/initiativer/${z.uuid().parse(await having({ does: "stage-course" }))}`;

const way: z.ZodType<Way> = z.object({ initiativeId: z.uuid(), slug: z.string() });

/** An initiative at the beginning of the whole kommissorium. */
export const stageKommissorium = async (): Promise<Way> => way.parse(await having({ does: "stage-kommissorium" }));

/** An initiative in the foranalyse of a sundhedsaftale. */
export const stageAgreement = async (): Promise<Way> => way.parse(await having({ does: "stage-agreement" }));

/** A strategy without a process. @returns its slug */
export const stageUnplanned = async (): Promise<string> => z.string().parse(await having({ does: "stage-unplanned" }));

const letters: z.ZodType<readonly ReceivedLetter[]> = z.array(
  z.object({ to: z.string(), subject: z.string(), text: z.string() }),
);

/** Has the mail sent. @returns all letters that were ever sent */
export const deliverMail = async (): Promise<readonly ReceivedLetter[]> =>
  letters.parse(await having({ does: "deliver-mail" }));

const hearing: z.ZodType<StagedHearing> = z.object({ initiativeId: z.uuid(), phaseId: z.uuid() });

/** An initiative on which Aarhus Kommune is asked for input. */
export const stageHearing = async (): Promise<StagedHearing> => hearing.parse(await having({ does: "stage-hearing" }));

const meetings: z.ZodType<Meetings> = z.object({
  Regionsrådet: z.uuid(),
  "Rådgivende udvalg på sundhedsområdet": z.uuid(),
});
const proposal = z.object({ initiativeId: z.uuid(), meetings });

/** An initiative that waits for the decision of two bodies, which meet on it today. */
export const stageProposal = async (): Promise<z.output<typeof proposal>> =>
  proposal.parse(await having({ does: "stage-proposal" }));

/** Both bodies meet on it once more. */
export const putOnAgendas = async (initiativeId: string): Promise<Meetings> =>
  meetings.parse(await having({ does: "put-on-agendas", initiativeId }));

const debate: z.ZodType<Debate> = z.object({ slug: z.string(), documentId: z.uuid(), paragraphId: z.uuid() });

/** A debatpapir with an edition for the partners, in which somebody has written on. */
export const stageDebate = async (): Promise<Debate> => debate.parse(await having({ does: "stage-debate" }));

const employed: z.ZodType<Employed> = z.object({ email: z.email(), password: z.string(), postId: z.uuid() });

/** Somebody new with a post of their own, which can end without anybody else noticing. */
export const employ = async (post: Post): Promise<Employed> => employed.parse(await having({ does: "employ", post }));

export const endPost = async (post: Post, postId: string): Promise<void> => {
  await having({ does: "end-post", post, postId });
};
