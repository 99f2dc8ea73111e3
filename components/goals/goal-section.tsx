import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import { goalKindLabel } from "@/lib/goals/labels";
import type { GoalGroup, GoalView } from "@/lib/goals/queries";

/** What the strategy rests on and aims at, by kind, with where it stands in the document. Nothing where it lists none. */
export function GoalSection({ groups }: { groups: readonly GoalGroup[] }) {
  if (groups.length === 0) return null;
  const sources = groups.flatMap(({ goals }) => goals).filter(({ source }) => source !== null);
  return (
    <Section title="Det bygger strategien på" id="grundlag">
      <DescriptionList
        items={groups.map(({ kind, goals }) => ({
          term: goalKindLabel[kind],
          description: <Goals goals={goals} />,
        }))}
      />
      {sources.length > 0 && (
        <div className="mt-5">
          <Details summary="Hvor det står i dokumentet">
            <ul className="space-y-1 text-sm">
              {sources.map(({ title, source }) => (
                <li key={`${title} ${String(source)}`}>
                  {title}: <span className="text-muted">{source}</span>
                </li>
              ))}
            </ul>
          </Details>
        </div>
      )}
    </Section>
  );
}

function Goals({ goals }: { goals: readonly GoalView[] }) {
  return (
    <ul className="space-y-2">
      {goals.map(({ number, title, body }) => (
        <li key={number} className="max-w-text">
          <span className={body === "" ? undefined : "font-medium"}>{title}</span>
          {body !== "" && <span className="block text-muted">{body}</span>}
        </li>
      ))}
    </ul>
  );
}
