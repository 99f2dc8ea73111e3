import { formatDay } from "@/lib/kernel/period";
import { describeChange } from "@/lib/changes/labels";
import type { Change } from "@/lib/changes/queries";

/** What happened, the newest first: the initiative, what, and when it was true. */
export function ChangeList({ changes, link }: { changes: readonly Change[]; link: (path: string) => string }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {changes.map(({ position, type, on, details, initiative }) => (
        <li key={`${String(position)} ${initiative.id}`} className="keep-together flex flex-wrap gap-x-6 py-2.5">
          <span className="w-40 shrink-0 text-muted tabular-nums">{formatDay(on)}</span>
          <span className="min-w-0 flex-1 basis-64">
            <a href={link(`/initiativer/${initiative.id}`)}>{`${initiative.number} ${initiative.title}`}</a>
            <br />
            {describeChange(type, details)}
          </span>
        </li>
      ))}
    </ol>
  );
}
