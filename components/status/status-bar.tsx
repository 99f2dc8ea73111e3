import { describeCounts } from "@/lib/status/labels";
import { COUNTED_STATUSES, type CountedStatus } from "@/lib/status/model";

/** Light and dark take turns, and two are hatched, so that neighbours differ on black print too. */
const LOOK: Record<CountedStatus, string> = {
  "ikke-startet": "fill-surface stroke-edge",
  "i-gang": "fill-ok stroke-ok",
  forsinket: "fill-warn-line stroke-warn",
  "i-bero": "fill-pause-soft stroke-pause",
  gennemfoert: "fill-done stroke-done",
  udgaaet: "fill-gone-soft stroke-gone",
  ukendt: "fill-surface stroke-edge",
};

const [WIDTH, HEIGHT, GAP] = [400, 18, 2];

type Segment = { status: CountedStatus; x: number; width: number };

/** The bar's parts from left to right, in the order statuses are always listed in. */
function segmentsOf(counts: Readonly<Record<CountedStatus, number>>, total: number): readonly Segment[] {
  const shown = COUNTED_STATUSES.filter((status) => counts[status] > 0);
  const room = WIDTH - GAP * Math.max(0, shown.length - 1);
  let x = 0;
  return shown.map((status) => {
    const segment = { status, x, width: (room * counts[status]) / total };
    x += segment.width + GAP;
    return segment;
  });
}

export type StatusBarProps = {
  /** What is counted, e.g. "Status i spor 1". */
  title: string;
  counts: Readonly<Record<CountedStatus, number>>;
  total: number;
};

/** Shares by status as one bar, with what it says in a sentence below. Nothing where there is nothing to count. */
export function StatusBar({ title, counts, total }: StatusBarProps) {
  if (total === 0) return null;
  const conclusion = describeCounts(counts, total);
  return (
    <figure className="max-w-xl">
      <svg
        role="img"
        aria-label={`${title}: ${conclusion}`}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        className="block h-auto w-full"
      >
        {segmentsOf(counts, total).map(({ status, x, width }) => (
          <g key={status} className={LOOK[status]} strokeWidth="1">
            <rect x={x + 0.5} y="0.5" width={Math.max(width - 1, 1)} height={HEIGHT - 1} {...dashesOf(status)} />
            {status === "forsinket" && <Hatch x={x} width={width} />}
          </g>
        ))}
      </svg>
      <figcaption className="mt-2 text-sm">{conclusion}</figcaption>
    </figure>
  );
}

const dashesOf = (status: CountedStatus) => (status === "ukendt" ? { strokeDasharray: "4 3" } : {});

/** Slanting lines as one path. */
function Hatch({ x, width }: { x: number; width: number }) {
  const lines = Array.from({ length: Math.max(0, Math.floor((width - HEIGHT) / 8) + 1) }, (_, at) => {
    const from = x + at * 8;
    return from + HEIGHT > x + width
      ? ""
      : `M${from.toFixed(1)} ${String(HEIGHT)}l${String(HEIGHT)} -${String(HEIGHT)}`;
  });
  return <path d={lines.join("")} fill="none" />;
}
