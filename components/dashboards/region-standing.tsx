import { CountLinks } from "@/components/status/count-links";
import { StatusBar } from "@/components/status/status-bar";
import { KeyFigure } from "@/components/ui/key-figure";
import { Section } from "@/components/ui/section";
import type { StatusCounts } from "@/lib/initiatives/evidence";
import { listAddress } from "@/lib/lists/rules";

export type RegionStandingProps = {
  ownerId: string;
  standing: { name: string; counts: StatusCounts; deviations: number };
  link: (path: string) => string;
};

/** How far a region is, in five numbers; each leads to exactly the initiatives it counts. */
export function RegionStanding({ ownerId, standing: { name, counts, deviations }, link }: RegionStandingProps) {
  const hrefFor = (more: Parameters<typeof listAddress>[0]): string => link(listAddress({ ejer: ownerId, ...more }));
  const figures = [
    { value: counts.total, label: "initiativer i alt", href: hrefFor({}) },
    { value: counts.late, label: "over tid", href: hrefFor({ isLate: true }) },
    { value: counts.forsinket, label: "meldt forsinket", href: hrefFor({ status: "forsinket" }) },
    { value: counts.ukendt, label: "med ukendt status", href: hrefFor({ status: "ukendt" }) },
    { value: deviations, label: "med fravigelse", href: hrefFor({ hasDeviation: true }) },
  ];
  return (
    <Section title={`${name} i tal`}>
      <ul className="mb-6 grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
        {figures.map(({ value, label, href }) => (
          <li key={label}>
            <KeyFigure value={value.toLocaleString("da-DK")} label={label} href={href} />
          </li>
        ))}
      </ul>
      <div className="space-y-3">
        <StatusBar title={`Status i ${name}`} counts={counts} total={counts.total} />
        <CountLinks title={`${name} i tal`} counts={counts} hrefFor={hrefFor} />
      </div>
    </Section>
  );
}
