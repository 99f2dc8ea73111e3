import "server-only";
import { loadSubject, type LoadedSubject } from "@/lib/initiatives/evidence";
import type { Tx } from "@/lib/platform/db";
import type { Audience } from "@/lib/strategies/model";
import type { TextKind } from "./model";
import type { Version } from "./policy";

export type TextEvidence = LoadedSubject & { text: Version; phaseKind: string | null };

/** A text version of the initiative; its version, not the initiative's. */
export async function loadText(
  tx: Tx,
  { initiativeId, textId }: { initiativeId: string; textId: string },
): Promise<TextEvidence | null> {
  const subject = await loadSubject(tx, initiativeId);
  const row = await tx.textVersion.findFirst({
    where: { id: textId, initiativeId },
    select: {
      version: true,
      kind: true,
      audience: true,
      publishedOn: true,
      initiative: { select: { phase: { select: { kind: true } } } },
    },
  });
  if (!subject || !row) return null;
  return {
    ...subject,
    version: row.version,
    // The database's CHECKs hold these two to their vocabularies.
    text: { kind: row.kind as TextKind, audience: row.audience as Audience, isPublished: row.publishedOn !== null },
    phaseKind: row.initiative.phase?.kind ?? null,
  };
}
