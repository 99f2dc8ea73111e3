import { Section } from "@/components/ui/section";
import type { AgendaItemView } from "@/lib/meetings/queries";
import type { MinutesView } from "@/lib/minutes/queries";
import { PasteMinutesForm, PublishMinutesForm, WriteMinutesForm } from "./minutes-forms";

type Props = { meetingId: string; formKey: string; items: readonly AgendaItemView[]; minutes: MinutesView };

/** For the body's secretary: the minutes written item by item, or pasted, and published. */
export function KeepMinutes({ meetingId, formKey, items, minutes }: Props) {
  const { version, publishedOn, opening, parts } = minutes;
  const on = { meetingId, formKey, expectedVersion: version };
  return (
    <Section
      id="skriv"
      title="Skriv referatet"
      isScreenOnly
      lead="Referatet ses kun af organets sekretærer, til det er offentliggjort. Rettes det siden, kan det gamle stadig findes frem."
    >
      <div className="space-y-6">
        <PasteMinutesForm {...on} />
        <WriteMinutesForm
          // What was pasted is what stands in the fields.
          key={version}
          {...on}
          opening={opening}
          items={items.map(({ id, number, title }) => ({
            id,
            title: `${String(number)}. ${title}`,
            text: parts.find(({ itemId }) => itemId === id)?.text ?? "",
          }))}
        />
        {version > 0 && publishedOn === null && <PublishMinutesForm {...on} />}
      </div>
    </Section>
  );
}
