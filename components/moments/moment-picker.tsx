import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Section } from "@/components/ui/section";
import { Select, type Option } from "@/components/ui/select";

export type MomentPickerProps = {
  action: string;
  /** The meetings whose members had the strategy before them. */
  meetings: readonly Option[];
  /** The meeting that is shown; "" for none. */
  chosen: string;
};

/** Leads to the page as it was at a meeting or on a day. Two forms without script: each sends one moment. */
export function MomentPicker({ action, meetings, chosen }: MomentPickerProps) {
  return (
    <Section
      id="som-den-var"
      title="Se strategien, som den var"
      lead="Alt på siden er da som på det tidspunkt: tekster, status, ejere, beslutninger og tal."
      isScreenOnly
    >
      <div className="flex flex-wrap items-end gap-x-10 gap-y-6">
        {meetings.length > 0 && (
          <form method="get" action={action} className="flex flex-wrap items-end gap-4">
            <Select
              name="pr"
              id="pr-moede"
              label="Da dagsordenen blev udsendt til"
              placeholder="Vælg et møde"
              defaultValue={chosen}
              options={meetings}
            />
            <Button kind="secondary">Vis</Button>
          </form>
        )}
        <form method="get" action={action} className="flex flex-wrap items-end gap-4">
          <DateInput name="pr" id="pr-dag" label="Ved udgangen af dagen" />
          <Button kind="secondary">Vis</Button>
        </form>
      </div>
    </Section>
  );
}
