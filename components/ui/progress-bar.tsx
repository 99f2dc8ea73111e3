export type ProgressBarProps = {
  /** 0 to 100; null when nobody has said. */
  percent: number | null;
  /** What it is the progress of; read out, and shown when `isLabelShown`. */
  label: string;
  isLabelShown?: boolean;
  /** The figure is older than its rhythm: drawn hollow. */
  isStale?: boolean;
};

/** Fremdrift: the figure in words, and a bar that says the same. */
export function ProgressBar({ percent, label, isLabelShown = false, isStale = false }: ProgressBarProps) {
  const width = percent === null ? 0 : Math.min(100, Math.max(0, percent));
  return (
    <div className="max-w-sm min-w-32">
      <p className="flex justify-between gap-3 text-sm leading-snug">
        <span className={isLabelShown ? "" : "sr-only"}>{label}</span>
        <span className={`tabular-nums ${isStale || percent === null ? "text-muted" : "font-medium"}`}>
          {percent === null ? "Ikke oplyst" : `${percent}\u00a0%`}
          {isStale && <span className="sr-only"> (forældet)</span>}
        </span>
      </p>
      <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="mt-1 block h-2 w-full">
        <rect width="100" height="6" className="fill-line" />
        <rect
          width={width}
          height="6"
          className={isStale ? "fill-surface stroke-edge [stroke-dasharray:3_2]" : "fill-brand"}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  );
}
