import type { BodyLevel } from "@/lib/bodies/model";
import type { BodyKind } from "@/lib/kernel/actor";
import { KOMMUNER, type RegionName } from "../../kommuner";
import { bodies, organisations } from "../../organisations";
import type { Random } from "../random";
import type { Size } from "../sizes";
import { practiceName } from "./names";
import type { Register } from "./register";

export type RegionKey = "midt" | "syd" | "hovedstaden" | "sjaelland" | "nord";

export type RegionalBody = { readonly id: string; readonly kind: BodyKind };

export type Region = {
  readonly key: RegionKey;
  readonly name: RegionName;
  readonly id: string;
  readonly bodies: readonly RegionalBody[];
  readonly kommuner: readonly string[];
  readonly hospitals: readonly string[];
  readonly practices: readonly string[];
};

/** The organisations and bodies of the demonstration, by the keys of their data. */
export type Demonstration = {
  readonly organisations: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
};

const REGIONS: readonly (readonly [RegionKey, RegionName])[] = [
  ["midt", "Region Midtjylland"],
  ["syd", "Region Syddanmark"],
  ["hovedstaden", "Region Hovedstaden"],
  ["sjaelland", "Region Sjælland"],
  ["nord", "Region Nordjylland"],
];

/** "Kommunerne i Region Midtjylland" and the like: nobody works there. */
const COLLECTIVES: ReadonlySet<string | null> = new Set(organisations.map(({ partOf }) => partOf));

const HOSPITALS = ["Nord", "Syd", "Øst"] as const;

const BODIES: readonly { readonly kind: BodyKind; readonly level: BodyLevel; readonly name: string }[] = [
  { kind: "regionsraad", level: "politisk", name: "Regionsrådet" },
  { kind: "raadgivende-udvalg", level: "politisk", name: "Rådgivende udvalg for det nære sundhedsvæsen (demo)" },
  { kind: "tvaersektorielt-udvalg", level: "politisk", name: "Sundhedskoordinationsudvalget" },
  { kind: "administrativt-forum", level: "administrativ", name: "Administrativt ledelsesforum" },
];

/** Those of the demonstration, by its data. */
export function foundDemonstration(register: Register): Demonstration {
  const found = { organisations: new Map<string, string>(), bodies: new Map<string, string>() };
  for (const { key, partOf, region, demonstration, kind, name, municipalityCode } of organisations) {
    const place = { partOfId: idOf(found.organisations, partOf), regionId: idOf(found.organisations, region) };
    const data = { kind, name, municipalityCode, isDemonstration: demonstration, ...place };
    found.organisations.set(key, register.found(data));
  }
  for (const { key, organisation, demonstration, kind, level, name } of bodies) {
    const organisationId = found.organisations.get(organisation) ?? "";
    found.bodies.set(key, register.establish({ organisationId, kind, level, name, isDemonstration: demonstration }));
  }
  return found;
}

const idOf = (ids: ReadonlyMap<string, string>, key: string | null): string | null => (key && ids.get(key)) ?? null;

/** All regions with their kommuner, hospitals and bodies, and as many practices as the size still wants. */
export function foundRegions(register: Register, demonstration: Demonstration, size: Size, random: Random): Region[] {
  const regions = REGIONS.map(([key, name]) => foundRegion(register, demonstration, key, name));
  const wanted = size.organisations - register.records.filter(isOrganisation).length;
  for (let number = 1; number <= wanted; number++) {
    const region = random.pick(regions);
    const { navn } = random.pick(KOMMUNER.filter((kommune) => kommune.region === region.name));
    const place = { regionId: region.id, partOfId: null, municipalityCode: null, isDemonstration: true };
    const name = practiceName(random, navn, number);
    region.practices.push(register.found({ ...place, kind: "almen-praksis", name }));
  }
  return regions;
}

const isOrganisation = ({ facts }: Register["records"][number]): boolean => facts[0]?.type === "organisation.founded";

type Growing = Region & { readonly practices: string[] };

function foundRegion(register: Register, demonstration: Demonstration, key: RegionKey, name: RegionName): Growing {
  const isKnown = ({ region }: { region: string | null }) => region === demonstrated;
  const demonstrated = organisations.find((organisation) => organisation.name === name)?.key ?? null;
  const known = demonstrated === null ? [] : organisations.filter(isKnown);
  const idsOf = (kind: string) =>
    known.flatMap((it) =>
      it.kind === kind && !COLLECTIVES.has(it.key) ? [demonstration.organisations.get(it.key) ?? ""] : [],
    );
  const place = { partOfId: null, municipalityCode: null };
  const id =
    idOf(demonstration.organisations, demonstrated) ??
    register.found({ ...place, kind: "region", name, regionId: null, isDemonstration: false });
  const codes = known.map(({ municipalityCode }) => municipalityCode);
  const kommuner = KOMMUNER.filter((kommune) => kommune.region === name && !codes.includes(kommune.kode)).map(
    (kommune) =>
      register.found({
        ...{ kind: "kommune", name: `${kommune.navn} Kommune`, municipalityCode: kommune.kode },
        ...{ regionId: id, partOfId: null, isDemonstration: false },
      }),
  );
  const hospitals = HOSPITALS.map((side) =>
    register.found({
      ...place,
      kind: "hospital",
      name: `${name} Hospital ${side} (demo)`,
      regionId: id,
      isDemonstration: true,
    }),
  );
  return {
    ...{ key, name, id },
    bodies: bodiesOf(register, demonstration, demonstrated, id),
    kommuner: [...idsOf("kommune"), ...kommuner],
    hospitals: [...idsOf("hospital"), ...hospitals],
    practices: idsOf("almen-praksis"),
  };
}

function bodiesOf(
  register: Register,
  demonstration: Demonstration,
  demonstrated: string | null,
  organisationId: string,
): RegionalBody[] {
  const known = bodies.filter(({ organisation }) => organisation === demonstrated);
  if (known.length > 0) return known.map(({ key, kind }) => ({ id: demonstration.bodies.get(key) ?? "", kind }));
  return BODIES.map((body) => ({
    id: register.establish({ ...body, organisationId, isDemonstration: true }),
    kind: body.kind,
  }));
}
