export type ProgressBarProps = {
  /** 0 to 100; null when nobody has said. */
  percent: number | null;
  /** What it is the progress of; read out. */
  label: string;
  /** The figure is older than its rhythm: drawn hollow. */
  isStale?: boolean;
};

/** Fremdrift: the figure in words, and a bar that says the same. */
export function ProgressBar({ percent, label, isStale = false }: ProgressBarProps) {
  const isHollow = isStale || percent === null;
  return (
    <span className={isHollow ? "progress progress-stale" : "progress"}>
      {percent === null ? "Ikke oplyst" : `${String(percent)}\u00a0%`}
      <progress max={100} value={percent ?? 0} aria-label={isStale ? `${label}, forældet` : label} />
    </span>
  );
}
