import { Button, LinkButton } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Details } from "@/components/ui/details";
import { optionsOf, Select, type Named } from "@/components/ui/select";
import { trailCategoryLabel } from "@/lib/trail/labels";
import { TRAIL_CATEGORIES, type TrailFilter } from "@/lib/trail/model";
import { countFilters, SCREEN_NAMES } from "@/lib/trail/rules";

export type TrailFilterProps = {
  action: string;
  filter: TrailFilter;
  /** Those to choose among; empty: the viewer is told of nobody. */
  people: readonly Named[];
  /** "" for the present. */
  pr: string;
};

/** Asks for a trail by its address: works without JavaScript, and the address can be kept and sent on. */
export function TrailFilterForm({ action, filter, people, pr }: TrailFilterProps) {
  const narrowed = countFilters(filter);
  return (
    <form method="get" action={action} className="mb-8 print:hidden" role="search" aria-label="Filtrér tidslinjen">
      {pr !== "" && <input type="hidden" name="pr" value={pr} />}
      <Details summary={narrowed === 0 ? "Filtrér" : `Filtrér (${String(narrowed)} valgt)`}>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
          <Select
            name={SCREEN_NAMES.category}
            label="Slags"
            placeholder="Alle slags"
            defaultValue={filter.category ?? ""}
            options={TRAIL_CATEGORIES.map((category) => ({ value: category, label: trailCategoryLabel[category] }))}
          />
          <DateInput name={SCREEN_NAMES.from} label="Fra og med" defaultValue={filter.from ?? ""} />
          <DateInput name={SCREEN_NAMES.to} label="Til og med" defaultValue={filter.to ?? ""} />
          {people.length > 0 && (
            <Select
              name={SCREEN_NAMES.by}
              label="Hvem"
              placeholder="Alle"
              defaultValue={filter.by ?? ""}
              options={optionsOf(people)}
            />
          )}
        </div>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button>Vis tidslinjen</Button>
          <LinkButton kind="tertiary" href={pr === "" ? action : `${action}?pr=${encodeURIComponent(pr)}`}>
            Ryd filtre
          </LinkButton>
        </div>
      </Details>
    </form>
  );
}
