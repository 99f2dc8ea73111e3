import { beforeAll, describe, expect, test } from "vitest";
import { describeEntry } from "@/lib/trail/labels";
import { WHOLE, type TrailFilter } from "@/lib/trail/model";
import type { TrailEntry } from "@/lib/trail/queries";
import { useStage, type Role } from "../../support/stage";
import { told as toldTo, viewerOf, type Viewer } from "../../support/told";
import { aTrail, CANARY, newestStamp, reports, type Trail } from "../../support/trail";

const stage = useStage();

let trail: Trail;
let then: Date;

beforeAll(async () => {
  trail = await aTrail(stage());
  then = await newestStamp();
  await reports(stage(), trail.heard, 1);
}, 60_000);

const told = async (role: Viewer, of: { id: string } | { slug: string }, filter: TrailFilter = WHOLE, at?: Date) =>
  toldTo(await viewerOf(stage(), role), of, { filter, ...(at ? { at } : {}) });

const linesOf = (entries: readonly TrailEntry[] | null) =>
  entries?.map(({ type, details }) => describeEntry(type, details)).toSorted() ?? null;

const STATUS = "Status meldt: i gang, 40 %";

const TO_ALL = ["Gået ind i processen i fasen »input«", "Initiativet oprettet", STATUS];
const INSIDE = [
  "Formelt input fra Aarhus Kommune",
  "Formelt input fra Aarhus Kommune besvaret",
  "Kommentar",
  "Tovholder udpeget: employee",
];
const IN_FULL = [
  "Debattekst, version 1, offentliggjort",
  "Debattekst, version 1, skrevet som udkast",
  "Endeligt forslag, version 1, skrevet som udkast",
];
const NOTE = ["Internt notat skrevet"];

/** What each is told of an initiative beyond what all are; a politician reads the region's work in full, but no notes. */
const TOLD_OF_HEARD: readonly { role: Viewer; lines: readonly string[] }[] = [
  { role: "secretariat", lines: [...INSIDE, ...IN_FULL, ...NOTE] },
  { role: "secretary", lines: [...INSIDE, ...IN_FULL, ...NOTE] },
  { role: "lead", lines: [...INSIDE, ...IN_FULL, ...NOTE] },
  { role: "auditor", lines: [...INSIDE, ...IN_FULL, ...NOTE] },
  { role: "politician", lines: [...INSIDE, ...IN_FULL] },
  { role: "partner", lines: INSIDE },
  { role: "member of the patients' committee", lines: [] },
  { role: "secretariat of another region", lines: [] },
  { role: "administrator", lines: [] },
  { role: "public", lines: [] },
];

describe("of an initiative", () => {
  test.each(TOLD_OF_HEARD)("the $role is told what is theirs to know", async ({ role, lines }) => {
    const entries = await told(role, { id: trail.heard }, WHOLE, then);

    expect(linesOf(entries)).toEqual([...TO_ALL, ...lines].toSorted());
  });

  test.each(TOLD_OF_HEARD)("of an internal strategy the $role is told as far as it is theirs", async ({ role }) => {
    const mayRead = ["secretariat", "secretary", "lead", "auditor", "politician", "partner"].includes(role);

    const entries = await told(role, { id: trail.hidden });

    expect(entries === null).toBe(!mayRead);
    expect(linesOf(entries)).toEqual(mayRead ? linesOf(await told(role, { id: trail.heard }, WHOLE, then)) : null);
  });
});

const DECIDED = [
  "Rykket videre til »Udmøntning af strategien«",
  ...["Endeligt forslag, version 1, offentliggjort", "Endeligt forslag, version 1, skrevet som udkast"],
  ...["Gået ind i processen i fasen »behandling«", "Initiativet oprettet", "Vedtaget tekst, version 1, offentliggjort"],
  ...["Regionsrådet: dagsordenen udsendt", "Regionsrådet: sat på dagsordenen »Det endelige forslag«"],
  "Regionsrådet: godkendt, sagsnummer 1-30-72-225-15",
];
/** A paper tells more of the initiatives than the public reads. */
const PAPER = "Regionsrådet: sagsfremstilling dannet";
/** Of closed items, of what was decided there, and of agendas that are not sent, those who read the council's agendas. */
const OF_THE_COUNCIL = [
  PAPER,
  ...[
    "Regionsrådet: udsat, sagsnummer 1-30-72-225-15",
    ...Array<string>(2).fill(`Regionsrådet: sat på dagsordenen »${CANARY}«`),
  ],
  "Vedtaget tekst, version 1, skrevet som udkast",
];

describe("of what a council decided", () => {
  test.each(["secretariat", "secretary", "politician", "auditor"] as const)("the %s is told all", async (role) => {
    expect(linesOf(await told(role, { id: trail.decided }))).toEqual([...DECIDED, PAPER, ...OF_THE_COUNCIL].toSorted());
  });

  test("a partner is told what is open, and of drafts nothing", async () => {
    const lines = linesOf(await told("partner", { id: trail.decided }));

    expect(lines).toEqual([...DECIDED.filter((line) => !line.endsWith("udkast")), PAPER].toSorted());
  });

  test.each(["public", "administrator", "secretariat of another region"] as const)(
    "the %s is told of the adopted text alone",
    async (role) => {
      const isText = (line: string) => line.startsWith("Endeligt forslag") || line.endsWith("udkast");

      const lines = linesOf(await told(role, { id: trail.decided }));

      expect(lines).toEqual(DECIDED.filter((line) => !isText(line)).toSorted());
    },
  );
});

describe("of a strategy", () => {
  const ROLES = TOLD_OF_HEARD.map(({ role }) => role);
  const slugOf = (council: Trail["published"]) => ({ slug: council.strategy.slug });

  test.each(ROLES)("the %s is told what is told of its initiatives, each thing once, and of itself", async (role) => {
    const whole = await told(role, slugOf(trail.published));
    const own = whole?.filter(({ initiative, type }) => initiative === null && type !== "agenda.published");
    const each = [];
    for (const id of [trail.heard, trail.decided, trail.kept]) each.push(...((await told(role, { id })) ?? []));

    const positions = whole?.map(({ position }) => position) ?? [];
    const ofInitiatives = each.map(({ position }) => position);

    expect(new Set(positions).size).toBe(positions.length);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
    expect(positions).toEqual(expect.arrayContaining(ofInitiatives));
    expect(positions).toHaveLength(ofInitiatives.length + (own?.length ?? 0));
    expect(linesOf(own ?? [])).toEqual(expect.arrayContaining(["Strategien offentliggjort", "Fase åbnet »input«"]));
  });

  test("that is published an internal initiative is told of to its region and the auditor", async () => {
    const isTold = async (role: Viewer) =>
      (await told(role, slugOf(trail.published)))?.some(({ initiative }) => initiative?.id === trail.kept);
    const seen = await Promise.all(ROLES.map(async (role) => [role, await isTold(role)]));

    expect(seen.filter(([, isSeen]) => isSeen).map(([role]) => role)).toEqual([
      ...["secretariat", "secretary", "auditor", "politician"],
    ]);
  });

  test("how far the parties are is told to those inside", async () => {
    const isTold = async (role: Role) =>
      linesOf(await told(role, slugOf(trail.published)))?.includes("Aarhus Kommune: har svaret i fasen »input«");

    expect([await isTold("secretariat"), await isTold("partner"), await isTold("public")]).toEqual([true, true, false]);
  });

  test("that is internal nothing is told to those who do not see it", async () => {
    const seen = await Promise.all(
      ROLES.map(async (role) => [role, (await told(role, slugOf(trail.internal))) !== null]),
    );

    expect(seen.filter(([, isSeen]) => isSeen).map(([role]) => role)).toEqual([
      ...["secretariat", "secretary", "lead", "auditor", "politician", "partner"],
    ]);
  });
});
