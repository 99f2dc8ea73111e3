import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import type { AgendaItemView } from "@/lib/meetings/queries";
import type { MinutesView } from "@/lib/minutes/queries";

type Props = {
  items: readonly AgendaItemView[];
  minutes: MinutesView;
  /** What was decided on an item, and for the secretary what is to be confirmed. */
  decisionsOn: (item: AgendaItemView, text: string) => ReactNode;
};

/** The minutes, item by item, with what was decided on each. */
export function MinutesItems({ items, minutes: { opening, parts }, decisionsOn }: Props) {
  return (
    <>
      {opening !== "" && <p className="max-w-text whitespace-pre-line">{opening}</p>}
      {items.map((item) => {
        const text = parts.find(({ itemId }) => itemId === item.id)?.text ?? "";
        return (
          <article
            key={item.id}
            id={`punkt-${String(item.number)}`}
            className="mt-8 rounded-md border border-line bg-surface p-5 first:mt-0 sm:p-6"
          >
            <h3>
              {item.number}. {item.title}
            </h3>
            {item.isClosed && (
              <p className="mt-2">
                <Tag tone="warning">Lukket punkt</Tag>
              </p>
            )}
            {text === "" ? (
              <p className="mt-3 text-muted">Der er ikke skrevet referat af punktet.</p>
            ) : (
              <p className="mt-3 max-w-text whitespace-pre-line">{text}</p>
            )}
            {decisionsOn(item, text)}
          </article>
        );
      })}
    </>
  );
}
