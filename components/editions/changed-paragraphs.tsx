import { TextChange } from "@/components/comparisons/text-change";
import { describeParagraphChange } from "@/lib/editions/labels";
import type { ShownChange } from "@/lib/editions/queries";

/** What became of each paragraph, with its words word by word. */
export function ChangedParagraphs({ changes }: { changes: readonly ShownChange[] }) {
  if (changes.length === 0) return <p>De siger det samme.</p>;
  return (
    <ol className="space-y-4">
      {changes.map((change) => (
        <li
          key={(change.after ?? change.before)?.id}
          className="keep-together rounded-md border border-line bg-surface p-5"
        >
          <h3 className="text-lg leading-snug">{describeParagraphChange(change)}</h3>
          <div className="mt-3">
            <TextChange stretches={change.words} />
          </div>
        </li>
      ))}
    </ol>
  );
}
