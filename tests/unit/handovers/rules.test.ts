import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HANDOVER_KINDS, type Handover, type OpenThing } from "@/lib/handovers/model";
import { handedOver, keyOf, keyOfPlace, takes } from "@/lib/handovers/rules";
import { SEAT_ROLES } from "@/lib/kernel/actor";
import { day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";

const ON = day("2027-01-01");
const SINCE = day("2015-01-01");

const body = (bodyId: string) => ({ bodyId, organisationId: null });
const organisation = (organisationId: string) => ({ bodyId: null, organisationId });

/** Ids that tell the order they were minted in. */
const minting = (): Mint => {
  let minted = 0;
  return (() => `ny ${String((minted += 1))}`) as unknown as Mint;
};

type Known = { versions?: ReadonlyMap<string, number>; taken?: ReadonlySet<string> };

const factsOf = (handovers: readonly Handover[], { versions = new Map(), taken = new Set() }: Known = {}) =>
  handedOver(handovers, { on: ON, mint: minting(), versions, taken });

const to = (thing: OpenThing, receiver: Handover["to"]): Handover => ({ thing, to: receiver, reason: null });

const aSeat = (id: string, seat: Partial<Extract<OpenThing, { kind: "seat" }>> = {}): OpenThing => ({
  ...{ kind: "seat", id, from: body("udvalget"), personId: "Erik", role: "sekretaer" },
  ...{ validFrom: SINCE, validTo: null },
  ...seat,
});

describe("a seat", () => {
  test("ends the day before and goes on with the successor from the day", () => {
    expect(factsOf([to(aSeat("plads"), body("nyt"))]).map(({ type, data }) => [type, data])).toEqual([
      ["seat.vacated", { validTo: "2026-12-31" }],
      ["seat.taken", { bodyId: "nyt", personId: "Erik", role: "sekretaer", validFrom: "2027-01-01" }],
    ]);
  });

  test("keeps the end it had, and a beginning that lies ahead", () => {
    const seat = aSeat("plads", { validFrom: day("2027-03-01"), validTo: day("2027-12-31") });

    expect(factsOf([to(seat, body("nyt"))]).map(({ subject, data }) => [subject.id, data])).toEqual([
      ["plads", { validTo: "2026-12-31" }],
      ["ny 1", expect.objectContaining({ validFrom: "2027-03-01" })],
      ["ny 1", { validTo: "2027-12-31" }],
    ]);
  });

  test("that goes to nobody ends", () => {
    expect(factsOf([to(aSeat("plads"), null)]).map(({ type }) => type)).toEqual(["seat.vacated"]);
  });

  test("is not given to who has it with the successor already", () => {
    const taken = new Set([keyOfPlace("nyt", "Erik", "sekretaer")]);

    expect(factsOf([to(aSeat("plads"), body("nyt"))], { taken }).map(({ type }) => type)).toEqual(["seat.vacated"]);
  });
});

test("however many seats merge, each person has each role once, and no old one is left", () => {
  const seats = fc.array(
    fc.record({
      from: fc.constantFrom("et", "to", "tre"),
      personId: fc.constantFrom("Erik", "Gunnar", "Hanne"),
      role: fc.constantFrom(...SEAT_ROLES),
    }),
    { maxLength: 20 },
  );

  fc.assert(
    fc.property(seats, (held) => {
      const facts = factsOf(
        held.map(({ from, ...seat }, index) => to(aSeat(String(index), { ...seat, from: body(from) }), body("nyt"))),
      );

      const taken = facts.flatMap((fact) =>
        fact.type === "seat.taken" ? [`${fact.data.personId} ${fact.data.role}`] : [],
      );
      const wanted = new Set(held.map(({ personId, role }) => `${personId} ${role}`));
      expect([...taken].sort()).toEqual([...wanted].sort());
      expect(facts.filter(({ type }) => type === "seat.vacated")).toHaveLength(held.length);
    }),
  );
});

describe("ownership", () => {
  const owned = (from: string, ...initiatives: readonly string[]): OpenThing => ({
    ...{ kind: "ownership", id: "strategi", from: organisation(from) },
    owners: initiatives.map((initiativeId) => ({ id: `${from} ${initiativeId}`, initiativeId, role: "ansvarlig" })),
  });

  test("of both on one initiative becomes one, and the initiative's versions rise", () => {
    const versions = new Map([["a", 4]]);
    const both = [owned("nord", "a"), owned("syd", "a")].map((thing) => to(thing, organisation("ny")));

    expect(factsOf(both, { versions }).map(({ subject, data }) => [subject.version, data])).toEqual([
      [5, { ownerId: "nord a", organisationId: "ny" }],
      [6, { ownerId: "syd a", organisationId: null }],
    ]);
  });

  test("counts every initiative once, before and after", () => {
    const initiatives = fc.subarray(["a", "b", "c", "d", "e"]);

    fc.assert(
      fc.property(initiatives, initiatives, (nord, syd) => {
        const things = [owned("nord", ...nord), owned("syd", ...syd)];
        const facts = factsOf(things.map((thing) => to(thing, organisation("ny"))));

        const left = facts.flatMap((fact) =>
          fact.type === "owner.replaced" && fact.data.organisationId !== null ? [fact.subject.id] : [],
        );
        expect([...left].sort()).toEqual([...new Set([...nord, ...syd])].sort());
      }),
    );
  });
});

test("parts in one process raise its version one by one", () => {
  const parts = ["et", "to"].map((id): OpenThing => ({
    kind: "part",
    id,
    processId: "proces",
    from: body("udvalget"),
  }));

  const facts = factsOf(
    parts.map((part) => to(part, body("nyt"))),
    { versions: new Map([["proces", 7]]) },
  );

  expect(facts.map(({ data }) => data)).toEqual([
    { bodyId: "nyt", organisationId: null, processId: "proces", processVersion: 8 },
    { bodyId: "nyt", organisationId: null, processId: "proces", processVersion: 9 },
  ]);
});

test("a part in a template that the successor has already is taken away", () => {
  const part = (id: string): OpenThing => ({
    ...{ kind: "template-part", id, templateId: "skabelon", phaseId: "fase", role: "hoeres", from: body(id) },
  });

  expect(factsOf(["et", "to"].map((id) => to(part(id), body("nyt")))).map(({ type }) => type)).toEqual([
    "templateParty.replaced",
    "templateParty.removed",
  ]);
});

test("what is not a post and goes to nobody stays where it is", () => {
  const meeting: OpenThing = { kind: "meeting", id: "møde", from: body("udvalget") };

  expect(factsOf([to(meeting, null)])).toEqual([]);
});

test.each(HANDOVER_KINDS.map((kind) => [kind] as const))(
  "a %s goes to a body, to an organisation, or to either",
  (kind) => {
    const taking = [takes(kind, body("b")), takes(kind, organisation("o"))];

    const onlyBodies = ["seat", "meeting"];
    const either = ["part", "template-part"];
    expect(taking).toEqual(
      either.includes(kind) ? [true, true] : onlyBodies.includes(kind) ? [true, false] : [false, true],
    );
  },
);

test("a thing is named by its kind, its id and what it hangs on", () => {
  expect(keyOf(aSeat("plads"))).toBe("seat.plads.udvalget");
});
