import type { ReactNode } from "react";
import { ItemCard } from "@/components/meetings/item-card";
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
          <ItemCard key={item.id} item={item}>
            {text === "" ? (
              <p className="mt-3 text-muted">Der er ikke skrevet referat af punktet.</p>
            ) : (
              <p className="mt-3 max-w-text whitespace-pre-line">{text}</p>
            )}
            {decisionsOn(item, text)}
          </ItemCard>
        );
      })}
    </>
  );
}
