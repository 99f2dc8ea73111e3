import { Icon } from "./icon";

export type PagerProps = {
  /** From 1. */
  page: number;
  pageCount: number;
  /** Address of a page: the present one with its filters and `?side=`. */
  hrefFor: (page: number) => string;
  /** What is paged, e.g. "Initiativer". */
  label: string;
};

/** First, last, and the neighbours of the present page; null stands for pages left out. */
export function visiblePages(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((number) => number >= 1 && number <= pageCount);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const gap = number - (numbers[index - 1] ?? number - 1) - 1;
    if (gap === 0) return [number];
    return gap === 1 ? [number - 1, number] : [null, number];
  });
}

const BOX = "inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-3";

/** Sidetal; nothing when there is one page. From a page beyond the last, as an old address may name, it leads back. */
export function Pager({ page, pageCount, hrefFor, label }: PagerProps) {
  if (pageCount <= 1 && page <= 1) return null;
  return (
    <nav aria-label={`${label}, sider`} className="print:hidden">
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 && (
          <li>
            <a
              href={hrefFor(Math.max(1, Math.min(page - 1, pageCount)))}
              rel="prev"
              className={`${BOX} hover:bg-brand-soft`}
            >
              <Icon name="left" />
              Forrige
            </a>
          </li>
        )}
        {visiblePages(page, pageCount).map((number, index) => (
          <li key={number ?? `gap ${index}`}>
            {number === null ? (
              <span className="px-1 text-muted">…</span>
            ) : (
              <a
                href={hrefFor(number)}
                aria-label={`Side ${number}`}
                aria-current={number === page ? "page" : undefined}
                className={`${BOX} tabular-nums ${number === page ? "bg-brand font-semibold text-white no-underline" : "hover:bg-brand-soft"}`}
              >
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <a href={hrefFor(page + 1)} rel="next" className={`${BOX} hover:bg-brand-soft`}>
              Næste
              <Icon name="right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
