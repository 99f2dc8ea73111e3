import { Details } from "@/components/ui/details";
import { describeDifference } from "@/lib/comparisons/labels";
import type { ChangedInitiative, Difference } from "@/lib/comparisons/model";
import type { Stretch } from "@/lib/kernel/stretch";
import { TextChange } from "./text-change";

export type ChangedListProps = {
  changed: readonly ChangedInitiative[];
  /** What became of the texts that are told of, by id. */
  texts: ReadonlyMap<string, readonly Stretch[]>;
  /** The initiative's page as it was at either moment. */
  hrefs: (id: string) => { before: string; after: string };
};

/** What is different, initiative by initiative; each can be opened as it was and as it became. */
export function ChangedList({ changed, texts, hrefs }: ChangedListProps) {
  return (
    <ol className="space-y-4">
      {changed.map(({ id, number, title, wasThere, isThere, differences }) => {
        const { before, after } = hrefs(id);
        return (
          <li key={id} className="keep-together rounded-md border border-line bg-surface p-5">
            <h2 className="text-lg leading-snug">
              {number} {title}
            </h2>
            <ul className="mt-2 list-disc space-y-1 pl-5">
              {differences.map((difference, index) => (
                <li key={index}>
                  {describeDifference(difference)}
                  <Words difference={difference} texts={texts} />
                </li>
              ))}
            </ul>
            <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm print:hidden">
              {wasThere && (
                <a href={before} aria-label={`${number} ${title}, som det var`}>
                  Som det var
                </a>
              )}
              {isThere && (
                <a href={after} aria-label={`${number} ${title}, som det blev`}>
                  Som det blev
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function Words({ difference, texts }: { difference: Difference; texts: ChangedListProps["texts"] }) {
  if (difference.kind !== "text") return null;
  const stretches = texts.get(difference.text.id);
  if (!stretches) return null;
  return (
    <div className="mt-2">
      <Details summary={difference.beforeId === null ? "Læs teksten" : "Se, hvad der er ændret i teksten"}>
        <TextChange stretches={stretches} />
      </Details>
    </div>
  );
}
