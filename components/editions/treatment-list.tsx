import { OutcomeTag } from "@/components/decisions/outcome-tag";
import type { Treatment } from "@/lib/editions/queries";
import { formatDay } from "@/lib/kernel/period";

/** Where the editions stood on an agenda, and what was decided there. */
export const TreatmentList = (on: { treatments: readonly Treatment[]; link: (path: string) => string }) => (
  <ul className="divide-y divide-line border-y border-line">
    {on.treatments.map(({ meetingId, item, body, heldOn, edition, outcome }) => (
      <li
        key={`${meetingId} ${String(item)}`}
        className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2"
      >
        <span>
          <a href={on.link(`/moeder/${meetingId}#punkt-${String(item)}`)}>
            {body}, {formatDay(heldOn)}, punkt {item}
          </a>
          <span className="text-sm text-muted"> · Udgave nr. {edition}</span>
        </span>
        {outcome === null ? (
          <span className="text-sm text-muted">Ingen beslutning endnu</span>
        ) : (
          <OutcomeTag outcome={outcome} />
        )}
      </li>
    ))}
  </ul>
);
