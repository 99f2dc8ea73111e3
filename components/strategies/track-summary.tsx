import { Card } from "@/components/ui/card";
import { StatusTag, type StatusKey } from "@/components/ui/status-tag";
import type { StatusCounts } from "@/lib/initiatives/evidence";
import { statusWordLabel } from "@/lib/status/labels";
import { STATUS_WORDS } from "@/lib/status/model";
import type { TrackSummary } from "@/lib/strategies/queries";

const KEYS: readonly StatusKey[] = [...STATUS_WORDS, "ukendt"];

const labelOf = (key: StatusKey): string => (key === "ukendt" ? "Ukendt" : statusWordLabel[key]);

/** A track with how many of its initiatives stand how. */
export function TrackCard({ track, href }: { track: TrackSummary; href: string }) {
  const { counts } = track;
  return (
    <Card
      eyebrow={`Strategispor ${String(track.number)}`}
      title={track.title}
      href={href}
      footer={<Footer counts={counts} />}
    >
      <p>{track.introduction}</p>
    </Card>
  );
}

function Footer({ counts }: { counts: StatusCounts }) {
  return (
    <div className="space-y-3">
      <p>
        {counts.total === 1 ? "1 initiativ" : `${String(counts.total)} initiativer`}
        {counts.late > 0 && `, ${String(counts.late)} over tid`}
      </p>
      <ul className="flex flex-wrap gap-2">
        {KEYS.filter((key) => counts[key] > 0).map((key) => (
          <li key={key}>
            <StatusTag status={key} label={`${String(counts[key])} ${labelOf(key).toLowerCase()}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
