import fc from "fast-check";
import { BODY_KINDS, SEAT_ROLES, type Actor } from "@/lib/kernel/actor";
import { anActor, type Given } from "./actors";
import { aProcess, aStrategy, type StagedStrategy } from "./plots";
import type { Stage } from "./stage";

/** A strategy as the lots were dealt: who its parties are, and who is to own what is proposed in it. */
export type Dealt = {
  /** The stage, with the secretariat of the region that the strategy is of. */
  readonly scene: Stage;
  readonly strategy: StagedStrategy;
  readonly head: { readonly ownerId: string; readonly sharedWithPartners: boolean };
  readonly isToBePublished: boolean;
  /** The one phase of its process, to which the parties belong. */
  readonly phaseId: string;
  readonly parties: readonly string[];
  readonly owners: readonly string[];
};

type Dealing = { seed: number; isOpen?: boolean };

/** Eight strategies of two regions, half of them shared and half to be published, with parties and owners dealt out by lot. */
export async function dealtStrategies(stage: Stage, { seed, isOpen = false }: Dealing): Promise<readonly Dealt[]> {
  const { actors, organisations, bodies } = stage;
  const regions = [
    { region: organisations.region, secretariat: actors.secretariat },
    { region: organisations.otherRegion, secretariat: actors["secretariat of another region"] },
  ];
  const dealt: Dealt[] = [];
  for (const [index, { parties, owners }] of fc.sample(lot(stage), { numRuns: 8, seed }).entries()) {
    const { region, secretariat } = regions[index % 2] ?? { region: "", secretariat: actors.public };
    const scene: Stage = { ...stage, actors: { ...actors, secretariat } };
    const head = { ownerId: region, sharedWithPartners: index % 4 > 1 };
    const strategy = await aStrategy(scene, head);
    const places = parties.map((party) =>
      Object.values(bodies).includes(party) ? { bodyId: party } : { organisationId: party },
    );
    const { phaseIds } = await aProcess(scene, strategy, [
      { kind: "input", isOpen, parties: places.map((place) => ({ ...place, role: "hoeres" })) },
    ]);
    const [phaseId = ""] = phaseIds;
    dealt.push({ scene, strategy, head, isToBePublished: index > 3, phaseId, parties, owners });
  }
  return dealt;
}

const lot = ({ organisations: { kommuner, aarhus, practices }, bodies }: Stage) =>
  fc.record({
    parties: fc.subarray([kommuner, aarhus, practices, ...Object.values(bodies)], { maxLength: 2 }),
    owners: fc.subarray([kommuner, aarhus, practices], { maxLength: 1 }),
  });

/** What an initiative is proposed with for those who own it by lot. */
export const ownedBy = (owners: readonly string[]) =>
  owners.map((organisationId) => ({ organisationId, role: "partner" }));

type Whoever = { stage: Stage; leads: readonly string[]; numRuns: number };

/** Holds a property for anybody there could be, leads of these initiatives among them. */
export const whoeverItIs = ({ numRuns, ...among }: Whoever, property: (actor: Actor) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(anybody(among), property), { numRuns, endOnFailure: true });

/** The people of the stage, and people with rights that nobody there has together. */
function anybody({ stage, leads }: Pick<Whoever, "stage" | "leads">): fc.Arbitrary<Actor> {
  const { actors, organisations, bodies } = stage;
  const regions = [organisations.region, organisations.otherRegion];
  const others = [organisations.kommuner, organisations.aarhus, organisations.practices];
  const few = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 1 });
  const seat = fc.record({
    body: fc.constantFrom(...Object.values(bodies)),
    kind: fc.constantFrom(...BODY_KINDS),
    region: fc.constantFrom(...regions),
    role: fc.constantFrom(...SEAT_ROLES),
  });
  const given: fc.Arbitrary<Given> = fc.record({
    secretariatOf: few(regions),
    employedBy: few(regions),
    represents: few(others),
    within: few(others),
    partnerOf: few(regions),
    seatIn: fc.array(seat, { maxLength: 1 }),
    leadOf: few(leads),
  });
  return fc.oneof({ weight: 9, arbitrary: given.map(anActor) }, fc.constantFrom(...Object.values(actors)));
}

/** The ids alone, in an order in which two answers can be compared. */
export const idsOf = (found: readonly { id: string }[]): readonly string[] => found.map(({ id }) => id).sort();
