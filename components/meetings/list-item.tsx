import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { MeetingPage, Proposable, ProposableEdition, ProposablePhase } from "@/lib/meetings/queries";
import { ListItemForm } from "./meeting-forms";

export type ListItemProps = {
  meeting: MeetingPage;
  /** What the body takes part in and is open. */
  phases: readonly ProposablePhase[];
  /** The one that was chosen; null: the item is about none. */
  phase: ProposablePhase | null;
  /** What stands in the chosen phase. */
  proposable: readonly Proposable[];
  /** Documents that the item can take. */
  editions: readonly ProposableEdition[];
  formKey: string;
};

/** For the body's secretary: first what the item is about, then the item itself. Works without JavaScript. */
export function ListItem({ meeting, phases, phase, proposable, editions, formKey }: ListItemProps) {
  return (
    <Section
      id="nyt-punkt"
      title="Sæt et punkt på dagsordenen"
      isScreenOnly
      lead="Et punkt kan handle om en fase, organet er part i, og de initiativer, der står i den, om et dokument, eller om andet."
    >
      <div className="space-y-8">
        {phases.length > 0 && (
          <form method="get" action={`/moeder/${meeting.id}#nyt-punkt`} className="flex flex-wrap items-end gap-4">
            <div className="w-full max-w-md">
              <Select
                name="fase"
                label="Hvad handler punktet om?"
                placeholder="Andet end en strategis proces"
                defaultValue={phase?.id ?? ""}
                options={phases.map(({ id, title, strategy }) => ({ value: id, label: `${title} – ${strategy}` }))}
              />
            </div>
            <Button kind="secondary">Vælg</Button>
          </form>
        )}
        <ListItemForm
          // Another phase is another form: what was ticked in one says nothing about the other.
          key={phase?.id ?? ""}
          meetingId={meeting.id}
          formKey={formKey}
          expectedVersion={meeting.version}
          about={phase && { strategyId: phase.strategyId, phaseId: phase.id, title: phase.title }}
          editions={editions.map(({ id, title, number, strategy }) => ({
            value: id,
            label: `${title}, udgave nr. ${String(number)}${phase ? "" : ` – ${strategy}`}`,
          }))}
          initiatives={proposable.map(({ id, title, track, number, textNumber }) => ({
            id,
            title: `${String(track)}.${String(number)} ${title}`,
            text: textNumber === null ? "" : `Endeligt forslag, version ${String(textNumber)}`,
          }))}
        />
      </div>
    </Section>
  );
}
