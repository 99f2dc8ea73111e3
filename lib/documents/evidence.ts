import "server-only";
import { loadSubject, type LoadedSubject } from "@/lib/initiatives/evidence";
import type { Tx } from "@/lib/platform/db";

export type TextEvidence = LoadedSubject & { isPublished: boolean; phaseKind: string | null };

/** A text version of the initiative; its version, not the initiative's. */
export async function loadText(
  tx: Tx,
  { initiativeId, textId }: { initiativeId: string; textId: string },
): Promise<TextEvidence | null> {
  const subject = await loadSubject(tx, initiativeId);
  const text = await tx.textVersion.findFirst({
    where: { id: textId, initiativeId },
    select: { version: true, publishedOn: true, initiative: { select: { phase: { select: { kind: true } } } } },
  });
  return (
    subject &&
    text && {
      ...subject,
      version: text.version,
      isPublished: text.publishedOn !== null,
      phaseKind: text.initiative.phase?.kind ?? null,
    }
  );
}
