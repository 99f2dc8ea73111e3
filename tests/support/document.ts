import { beginDocument } from "@/lib/documents/commands/begin-document";
import { importParagraphs } from "@/lib/documents/commands/import-paragraphs";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { getDocumentPage } from "@/lib/editions/queries";
import type { Actor } from "@/lib/kernel/actor";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { systemActor } from "@/lib/platform/session";
import { aKey, done, type Wish } from "./commands";
import { markdownFile } from "./paragraph-files";
import { anInitiative, aStrategy, type StagedStrategy } from "./plots";
import { actorOf, SINCE, type Role, type Stage } from "./stage";

export type StagedDocument = { readonly strategy: StagedStrategy; readonly documentId: string };

/** An empty document of a strategy of its own, unless one is given. */
export async function aDocument(
  stage: Stage,
  { strategy, ...wish }: Wish & { strategy?: StagedStrategy } = {},
): Promise<StagedDocument> {
  const of = strategy ?? (await aStrategy(stage));
  const { subjectId: documentId } = await done(beginDocument, stage.actors.secretariat, {
    strategyId: of.id,
    kind: "Notat",
    title: "Notat om det nære",
    audience: "partner",
    ...wish,
  });
  return { strategy: of, documentId };
}

/** A document composed of an initiative's texts of a kind: its track's paragraph, and its own. */
export async function aComposedDocument(stage: Stage, textKind = "debat", wish: Wish = {}) {
  const strategy = await aStrategy(stage);
  const initiativeId = await anInitiative(stage, strategy, wish);
  const { documentId } = await aDocument(stage, { strategy, isComposed: true, textKind });
  const [track, own] = await standingIn(documentId);
  return { strategy, initiativeId, documentId, trackParagraphId: track?.id ?? "", paragraphId: own?.id ?? "" };
}

/** Paragraphs one after the other. @returns their ids */
export async function withParagraphs(
  { actors }: Stage,
  documentId: string,
  bodies: readonly string[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const body of bodies) {
    const wish = { documentId, afterId: ids.at(-1) ?? null, level: 1, heading: null, body };
    ids.push((await done(writeParagraph, actors.secretariat, wish)).subjectId);
  }
  return ids;
}

/** So many more paragraphs, taken in by the hundred: each write is to be over soon. */
export async function withMany({ actors }: Stage, documentId: string, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 100) {
    const file = markdownFile("# Flere\n\n".repeat(Math.min(left, 100)));
    await done(importParagraphs, actors.secretariat, { documentId, file });
  }
}

/** The paragraphs that stand, in their order. */
export const standingIn = (documentId: string) =>
  database().now.paragraph.findMany({
    where: { documentId, endedOn: null },
    orderBy: { place: "asc" },
    select: { id: true, label: true, level: true, heading: true, body: true, version: true },
  });

export const descentsIn = (documentId: string) =>
  database().now.paragraphDescent.findMany({
    where: { from: { documentId } },
    select: { fromId: true, toId: true, how: true },
  });

/** What is being written is read by the region's own, and only its secretariat writes it; to the others it is not there. */
export const ONLY_THE_SECRETARIAT_WRITES = {
  politician: "NOT_ALLOWED",
  secretary: "NOT_ALLOWED",
  auditor: "NOT_ALLOWED",
  employee: "NOT_FOUND",
  partner: "NOT_FOUND",
  administrator: "NOT_FOUND",
  "secretariat of another region": "NOT_FOUND",
  public: "NOT_FOUND",
} as const;

/** A document with paragraphs, and a wish about one of them. */
export async function onParagraph(
  stage: Stage,
  bodies: readonly string[],
  { at = 0, ...wish }: Wish & { at?: number } = {},
) {
  const { documentId, strategy } = await aDocument(stage);
  const ids = await withParagraphs(stage, documentId, bodies);
  const on = { documentId, paragraphId: ids[at] ?? "", expectedVersion: 1, ...wish };
  return { strategy, documentId, ids, on };
}

/** What those that stand say, as "1 a: words". */
export const saidIn = async (documentId: string): Promise<readonly string[]> =>
  (await standingIn(documentId)).map(({ label, heading, body }) =>
    [`${label}:`, ...(heading === null ? [] : [heading, "/"]), body].join(" "),
  );

/** A colleague of the secretariat's. */
export async function aColleague({ organisations }: Stage): Promise<Actor> {
  const email = `${aKey()}@demo.example`;
  const { subjectId: personId } = await done(registerPerson, systemActor, { name: "Kollega", email });
  const wish = { personId, organisationId: organisations.region, role: "sekretariat", validFrom: SINCE };
  await done(admitMember, systemActor, wish);
  return actorOf(personId);
}

type Shown = Parameters<typeof getDocumentPage>[2]["shown"];

/** A document as its page shows it to somebody. */
export const readAs = (
  { actors }: Stage,
  role: Role,
  { strategy: { slug }, documentId }: StagedDocument,
  shown: Shown,
  against: Shown = null,
) => readNow((reader) => getDocumentPage(reader, actors[role], { slug, documentId, shown, against }));

/** The wish to publish a document as it stands now. */
export async function toPublish(stage: Stage, document: StagedDocument) {
  const page = await readAs(stage, "secretariat", document, "udkast");
  return { documentId: document.documentId, expectedVersion: page?.writing?.editions ?? 0, seen: page?.writing?.seen };
}
