import { Section } from "@/components/ui/section";
import type { Change } from "@/lib/changes/queries";
import { ChangeList } from "./change-list";

export type ChangesSectionProps = {
  title?: string;
  lead?: string | undefined;
  changes: readonly Change[];
  link: (path: string) => string;
};

/** What has happened lately. */
export function ChangesSection({ title = "Seneste ændringer", lead, changes, link }: ChangesSectionProps) {
  return (
    <Section title={title} lead={lead}>
      {changes.length === 0 ? (
        <p className="text-muted">Ingen initiativer er ændret endnu.</p>
      ) : (
        <ChangeList changes={changes} link={link} />
      )}
    </Section>
  );
}
