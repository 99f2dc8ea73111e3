import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { Change } from "@/lib/changes/queries";
import { ChangeList } from "./change-list";

export type ChangesSectionProps = {
  title?: string;
  lead?: string | undefined;
  /** At the heading's right: where there is more. */
  action?: ReactNode;
  changes: readonly Change[];
  link: (path: string) => string;
};

/** What has happened lately. */
export function ChangesSection({ title = "Seneste ændringer", lead, action, changes, link }: ChangesSectionProps) {
  return (
    <Section title={title} lead={lead} action={action}>
      {changes.length === 0 ? (
        <p className="text-muted">Ingen initiativer er ændret endnu.</p>
      ) : (
        <ChangeList changes={changes} link={link} />
      )}
    </Section>
  );
}
