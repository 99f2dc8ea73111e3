import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import type { AgendaItemView } from "@/lib/meetings/queries";

type Props = {
  item: Pick<AgendaItemView, "number" | "title" | "isClosed">;
  /** What else is to be said of it under its title. */
  tags?: ReactNode;
  children: ReactNode;
};

/** An item of a meeting, on its agenda or in its minutes. */
export const ItemCard = ({ item: { number, title, isClosed }, tags, children }: Props) => (
  <article
    id={`punkt-${String(number)}`}
    className="mt-8 rounded-md border border-line bg-surface p-5 first:mt-0 sm:p-6"
  >
    <h3>
      {number}. {title}
    </h3>
    {(isClosed || tags) && (
      <p className="mt-2 flex flex-wrap gap-2">
        {isClosed && <Tag tone="warning">Lukket punkt</Tag>}
        {tags}
      </p>
    )}
    {children}
  </article>
);
