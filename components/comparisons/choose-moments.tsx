import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Select, type Option } from "@/components/ui/select";
import { MEETING_LABELS } from "@/lib/comparisons/labels";

export type ChooseMomentsProps = {
  action: string;
  /** The meetings to look back to. */
  meetings: readonly Option[];
  /** What is chosen: a meeting's id, or "" where a day is. */
  from: string;
  /** A day; "" where a meeting is chosen. */
  fromDay: string;
  /** The moments to look forward to: the meetings, and what else was asked for. */
  ends: readonly Option[];
  /** What it is compared with; "" for now. */
  until: string;
};

/** Which two moments are held against each other: meetings, or a day of one's own. A form without script. */
export function ChooseMoments({ action, meetings, from, fromDay, ends, until }: ChooseMomentsProps) {
  return (
    <form method="get" action={action} className="mb-8 flex flex-wrap items-end gap-4 print:hidden">
      {meetings.length > 0 && (
        <div className="w-full max-w-md">
          <Select
            name="fra"
            label={MEETING_LABELS.since}
            placeholder="Vælg et møde"
            defaultValue={from}
            options={meetings}
          />
        </div>
      )}
      <div className="w-full max-w-52">
        <DateInput
          name="fradag"
          label={meetings.length > 0 ? "Eller siden dagen" : "Siden dagen"}
          defaultValue={fromDay}
        />
      </div>
      {ends.length > 0 && (
        <div className="w-full max-w-md">
          <Select name="pr" label={MEETING_LABELS.until} placeholder="Nu" defaultValue={until} options={ends} />
        </div>
      )}
      <Button kind="secondary">Sammenlign</Button>
    </form>
  );
}
