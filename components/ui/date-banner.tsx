export type DateBannerProps = {
  /** Written out: "21. november 2026". */
  date: string;
  /** The same page without `?pr=`. */
  nowHref: string;
  /** What is seen, with its inflection: "initiativet, som det var". */
  subject?: string;
  /** E.g. "Genskabt af dokumenter." */
  note?: string | undefined;
};

/** Shown when `?pr=` is used, so that nobody takes the past for the present. */
export function DateBanner({ date, nowHref, subject = "strategien, som den var", note }: DateBannerProps) {
  return (
    <div role="status" className="border-b border-warn-line bg-warn-soft text-warn">
      <p className="mx-auto flex max-w-page flex-wrap gap-x-4 gap-y-1 px-4 py-3 sm:px-6 lg:px-8">
        <strong className="font-semibold">
          Du ser {subject} den {date}.
        </strong>
        {note && <span>{note}</span>}
        <a href={nowHref} className="text-warn print:hidden">
          Se den, som den er nu
        </a>
      </p>
    </div>
  );
}
