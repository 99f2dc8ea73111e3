import type { ReactNode } from "react";

export type Description = { term: ReactNode; description: ReactNode };

export type DescriptionListProps = { items: readonly Description[] };

/** Term and description side by side, one above the other on narrow screens. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="border-t border-line">
      {items.map(({ term, description }, index) => (
        <div key={index} className="keep-together description">
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
