import { getSnapshot, listMeanwhile } from "@/lib/comparisons/queries";
import { compare } from "@/lib/comparisons/rules";
import type { ChangedInitiative, Difference } from "@/lib/comparisons/model";
import type { InitiativeLine } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { read, type Moment } from "@/lib/platform/readers";
import { getStrategyTree } from "@/lib/strategies/queries";

// Siden sidst held against what it must agree with: the read API's answers at the two moments.

export type Stretch = {
  readonly strategy: { readonly id: string; readonly slug: string };
  readonly from: Date;
  readonly until: Moment;
};

/** What siden sidst tells somebody of the stretch. */
export async function comparedOver({ strategy, from, until }: Stretch, viewer: Actor): Promise<ChangedInitiative[]> {
  const { after, meanwhile } = await read(until, async (reader) => {
    const after = await getSnapshot(reader, viewer, strategy.id);
    const ids = after.map(({ id }) => id);
    return { after, meanwhile: await listMeanwhile(reader, ids, from) };
  });
  return compare(await read(from, (reader) => getSnapshot(reader, viewer, strategy.id)), after, meanwhile);
}

/** What two dumps can differ in, and what siden sidst then tells of it. A withdrawal takes the phase. */
const DUMPED = {
  added: "added",
  removed: "removed",
  title: "title",
  phase: "phase",
  withdrawn: "phase",
  reopened: "phase",
  deadline: "deadline",
  owners: "owners",
  status: "status",
  progress: "progress",
} as const satisfies Partial<Record<Difference["kind"], string>>;

type Dumped = (typeof DUMPED)[keyof typeof DUMPED];

const isDumped = (kind: Difference["kind"]): kind is keyof typeof DUMPED => kind in DUMPED;

/** Every difference between two dumps of the read API, as "initiative kind". */
async function differencesInDumps({ strategy: { slug }, from, until }: Stretch, viewer: Actor): Promise<Set<string>> {
  const before = await dumpAt(slug, from, viewer);
  const after = await dumpAt(slug, until, viewer);
  const ids = new Set([...before.keys(), ...after.keys()]);
  return new Set([...ids].flatMap((id) => kindsOf(before.get(id), after.get(id)).map((kind) => `${id} ${kind}`)));
}

async function dumpAt(slug: string, moment: Moment, viewer: Actor): Promise<Map<string, InitiativeLine>> {
  const tree = await read(moment, (reader) => getStrategyTree(reader, viewer, slug));
  return new Map((tree?.tracks ?? []).flatMap(({ initiatives }) => initiatives).map((line) => [line.id, line]));
}

function kindsOf(before: InitiativeLine | undefined, after: InitiativeLine | undefined): Dumped[] {
  if (!before) return ["added"];
  if (!after) return ["removed"];
  const differs = (part: (line: InitiativeLine) => unknown): boolean =>
    JSON.stringify(part(before)) !== JSON.stringify(part(after));
  const isOther = differs(({ status }) => (status.isKnown ? status.word : "ukendt"));
  return [
    ...(differs(({ title }) => title) ? (["title"] as const) : []),
    ...(differs(({ phase }) => phase) ? (["phase"] as const) : []),
    ...(differs(({ lateAfter }) => lateAfter) ? (["deadline"] as const) : []),
    ...(differs(({ owners }) => owners) ? (["owners"] as const) : []),
    ...(isOther ? (["status"] as const) : []),
    ...(!isOther && differs(({ status }) => status.progress) ? (["progress"] as const) : []),
  ];
}

export type Agreement = {
  /** In how much the dumps differ. */
  readonly differences: number;
  /** What only one of the two tells. */
  readonly wrong: readonly string[];
};

/** Whether siden sidst tells of what two dumps differ in, of all of it and of nothing else that dumps hold. */
export async function heldAgainstDumps(stretch: Stretch, viewer: Actor): Promise<Agreement> {
  const expected = await differencesInDumps(stretch, viewer);
  const changed = await comparedOver(stretch, viewer);
  const told = new Set(
    changed.flatMap(({ id, differences }) =>
      differences.flatMap(({ kind }) => (isDumped(kind) ? [`${id} ${DUMPED[kind]}`] : [])),
    ),
  );
  return {
    differences: expected.size,
    wrong: [
      ...[...expected].filter((difference) => !told.has(difference)).map((difference) => `untold: ${difference}`),
      ...[...told].filter((difference) => !expected.has(difference)).map((difference) => `not so: ${difference}`),
    ],
  };
}
