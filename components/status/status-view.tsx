import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusTag } from "@/components/ui/status-tag";
import { formatDay } from "@/lib/kernel/period";
import { describeStatus } from "@/lib/status/labels";
import { countedAs, type StatusOnDay } from "@/lib/status/rules";

/** A status as it counts: one that nobody has kept up to date is drawn as unknown. */
export function StatusOf({ status }: { status: StatusOnDay }) {
  return <StatusTag status={countedAs(status)} label={describeStatus(status)} />;
}

export function ProgressOf({ status }: { status: StatusOnDay }) {
  return <ProgressBar percent={status.progress} label="Fremdrift" isStale={!status.isKnown} />;
}

/** "Opdateret 12. november 2026"; by whom, where it may be said. */
export function Freshness({ status, by }: { status: StatusOnDay; by?: string | null | undefined }) {
  if (status.updatedOn === null) return <>Ingen har meldt status endnu</>;
  return (
    <>
      Opdateret {formatDay(status.updatedOn)}
      {by ? ` af ${by}` : ""}
    </>
  );
}
