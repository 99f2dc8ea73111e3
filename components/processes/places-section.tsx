import { Section } from "@/components/ui/section";
import type { PlaceCount } from "@/lib/dashboards/queries";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import { placeLabel } from "@/lib/lists/labels";
import { listAddress } from "@/lib/lists/rules";

export type PlacesSectionProps = {
  places: readonly PlaceCount[];
  slug: string;
  link: (path: string) => string;
};

/** How many initiatives stand in which phase, each number a link to them; nothing where there is none. */
export function PlacesSection({ places, slug, link }: PlacesSectionProps) {
  if (places.length === 0) return null;
  const most = Math.max(...places.map(({ initiatives }) => initiatives));
  return (
    <Section title="Hvor initiativerne står">
      <ul className="max-w-text space-y-3">
        {places.map(({ place, initiatives }) => (
          <li key={place} className="keep-together">
            <p className="flex justify-between gap-x-4">
              {placeLabel[place]}
              <a href={link(listAddress({ strategi: slug, fase: place }))}>{initiativesInNumbers(initiatives)}</a>
            </p>
            <svg aria-hidden="true" viewBox="0 0 400 6" className="mt-1 block h-1.5 w-full" preserveAspectRatio="none">
              <rect width="400" height="6" className="fill-sunken" />
              <rect width={(400 * initiatives) / most} height="6" className="fill-brand" />
            </svg>
          </li>
        ))}
      </ul>
    </Section>
  );
}
