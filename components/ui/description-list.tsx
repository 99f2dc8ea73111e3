import type { ReactNode } from "react";

export type Description = { term: ReactNode; description: ReactNode };

export type DescriptionListProps = { items: readonly Description[] };

/** Term and description side by side, one above the other on narrow screens. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="border-t border-line">
      {items.map(({ term, description }, index) => (
        <div
          key={index}
          className="keep-together grid gap-x-6 border-b border-line py-3 sm:grid-cols-[minmax(8rem,14rem)_1fr]"
        >
          <dt className="text-sm leading-7 font-semibold">{term}</dt>
          <dd className="min-w-0">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
