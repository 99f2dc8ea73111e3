import { describe, expect, test } from "vitest";
import { draftTextInput } from "@/lib/texts/schema";
import { proposeInitiativeInput } from "@/lib/initiatives/schema";
import { day, dayOf } from "@/lib/kernel/day";
import { isWritten } from "@/lib/kernel/fact";
import { registerPersonInput } from "@/lib/people/schema";
import type { AnyFact } from "@/lib/platform/projections";
import { recordStatusInput } from "@/lib/status/schema";
import { foundStrategyInput } from "@/lib/strategies/schema";
import { generate } from "../../../seeds/bulk/generate";
import type { Recorded } from "../../../seeds/bulk/recorded";
import { SIZES } from "../../../seeds/bulk/sizes";

const TODAY = day("2026-11-22");
const SMALL = {
  organisations: 160,
  people: 80,
  strategies: 10,
  tracksPerStrategy: 4,
  initiatives: 101,
  statusUpdates: 1_001,
  comments: 703,
  meetings: 120,
  decisions: 400,
};

const recordsOf = (seed: number): Recorded[] => [...generate({ size: SMALL, seed, today: TODAY }).records];
const records = recordsOf(1);
const facts = records.flatMap((record) => record.facts);

const ofType = <T extends AnyFact["type"]>(type: T): Extract<AnyFact, { type: T }>[] =>
  facts.filter((fact): fact is Extract<AnyFact, { type: T }> => fact.type === type);

/** The data as the form that made it had them. */
const typed = (data: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, isWritten(value) ? value.text : value]));

const key = "unit-test-key";

/** Phases and parties carry the version of their process, items and agendas that of their meeting, decisions count on their item. */
const COUNTED_WITH_ANOTHER = ["phase", "party", "item", "agenda", "decision"];

describe("a generated load", () => {
  test("is the same for the same seed and day, and another for another seed", () => {
    const [same, other] = [recordsOf(1), recordsOf(2)];

    expect(same).toEqual(records);
    expect(other).not.toEqual(records);
  });

  test("has the size it is asked for", () => {
    const counts = {
      organisations: ofType("organisation.founded").length,
      people: ofType("person.registered").length,
      strategies: ofType("strategy.founded").length,
      tracksPerStrategy: ofType("track.added").length / SMALL.strategies,
      initiatives: ofType("initiative.proposed").length,
      statusUpdates: ofType("status.recorded").length,
      comments: ofType("comment.sent").length,
      meetings: ofType("meeting.called").length,
      decisions: ofType("decision.recorded").length,
    };

    expect(counts).toEqual(SMALL);
  });

  test("comes in order of time, and ends before today", () => {
    const times = records.map(({ at }) => at.getTime());

    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(records.every(({ at }) => dayOf(at) < TODAY)).toBe(true);
  });

  test("records on the day it happens", () => {
    const late = records.filter(({ at, facts: [fact] }) => fact?.happenedOn !== dayOf(at));

    expect(late).toEqual([]);
  });

  test("mints every id once", () => {
    const ids = facts
      .filter(({ subject }) => subject.version === 1)
      .map(({ subject }) => `${subject.kind} ${subject.id}`);

    expect(new Set(ids).size).toBe(ids.length);
  });

  test("counts every subject's versions without a gap", () => {
    const versions = new Map<string, number>();
    const gaps = facts.filter(({ subject: { kind, id, version } }) => {
      if (COUNTED_WITH_ANOTHER.includes(kind)) return false;
      const before = versions.get(`${kind} ${id}`) ?? 0;
      versions.set(`${kind} ${id}`, version);
      return version !== before + 1;
    });

    expect(gaps).toEqual([]);
  });

  test("lets every person sign in who is named to", () => {
    const { accounts } = generate({ size: SMALL, seed: 1, today: TODAY });
    const emails = ofType("person.registered").map(({ data }) => data.email.text);

    expect(new Set(emails).size).toBe(emails.length);
    expect(accounts.filter((email) => !emails.includes(email))).toEqual([]);
    expect(accounts).toContain("strategi@midt.example");
    expect(accounts).toContain("tovholder@nord.example");
  });

  test("holds only what the forms would have let through", () => {
    const wishes = [
      ...ofType("strategy.founded").map(({ data }) => foundStrategyInput.safeParse({ key, ...typed(data) })),
      ...ofType("person.registered").map(({ data }) => registerPersonInput.safeParse({ key, ...typed(data) })),
      ...ofType("initiative.proposed").map(({ data: { owners, subPoints, ...data } }) =>
        proposeInitiativeInput.safeParse({
          ...{ key, ...typed(data) },
          owners: owners.map(({ organisationId, role }) => ({ organisationId, role })),
          subPoints: subPoints.map(({ title }) => title.text),
        }),
      ),
      ...ofType("text.drafted").map(({ data: { byId: _byId, number: _number, ...data } }) =>
        draftTextInput.safeParse({ key, ...typed(data) }),
      ),
      ...ofType("status.recorded").map(({ subject, data: { word, progress, note, nextStep } }) =>
        recordStatusInput.safeParse({
          ...{ key, initiativeId: subject.id, expectedVersion: subject.version - 1 },
          ...typed({ word, progress, note, nextStep }),
        }),
      ),
    ];

    expect(wishes.filter(({ success }) => !success)).toEqual([]);
  });

  test("moves no initiative into a phase that is not open, nor out of the debate without a published text", () => {
    const open = new Set<string>();
    const published = new Set<string>();
    const textOf = new Map<string, string>();
    const inputs = new Set(
      ofType("phase.planned").flatMap(({ subject, data }) => (data.kind === "input" ? [subject.id] : [])),
    );
    const wrong = facts.filter((fact) => {
      if (fact.type === "phase.opened") open.add(fact.subject.id);
      if (fact.type === "phase.closed") open.delete(fact.subject.id);
      if (fact.type === "text.drafted") textOf.set(fact.subject.id, fact.data.initiativeId);
      if (fact.type === "text.published") published.add(textOf.get(fact.subject.id) ?? "");
      if (fact.type === "initiative.entered") return !open.has(fact.data.phaseId);
      if (fact.type !== "initiative.advanced") return false;
      const isUnready = inputs.has(fact.data.toPhaseId) && !published.has(fact.subject.id);
      return !open.has(fact.data.toPhaseId) || isUnready;
    });

    expect(ofType("initiative.advanced").length).toBeGreaterThan(SMALL.initiatives);
    expect(wrong).toEqual([]);
  });

  test("ends with three of four running initiatives up to date, and some grown stale", () => {
    const newest = new Map(ofType("status.recorded").map((fact) => [fact.subject.id, fact.data.staleAfter]));
    const running = [...newest.values()].filter((staleAfter) => staleAfter !== null);
    const fresh = running.filter((staleAfter) => staleAfter >= TODAY);

    expect(fresh.length / running.length).toBeGreaterThan(0.6);
    expect(fresh.length / running.length).toBeLessThan(0.9);
  });
});

test("every answer stands under an earlier comment of its kind, and comments come while the parties are asked", () => {
  const said = ofType("comment.sent");
  const kinds = new Map(
    said.filter(({ data }) => data.parentId === null).map((fact) => [fact.subject.id, fact.data.kind]),
  );
  const answers = said.filter(({ data }) => data.parentId !== null);
  const came = new Map<string, string[]>();
  for (const fact of ofType("initiative.advanced"))
    came.set(fact.subject.id, [...(came.get(fact.subject.id) ?? []), fact.happenedOn]);
  const ofParties = said.filter(({ data }) => data.kind === "kommentar");

  expect(answers.length).toBeGreaterThan(said.length / 2);
  expect(answers.filter(({ data }) => kinds.get(data.parentId ?? "") !== data.kind)).toEqual([]);
  expect(ofParties.length).toBeGreaterThan(100);
  for (const { happenedOn, data } of ofParties) {
    const [, input = "never", finals = "9999"] = came.get(data.initiativeId) ?? [];
    expect(happenedOn >= input && happenedOn <= finals).toBe(true);
  }
});

test("L is ten times M where the contract says so", () => {
  const { M, L } = SIZES;

  expect([L.strategies, L.initiatives, L.statusUpdates, L.comments, L.meetings, L.decisions]).toEqual([
    10 * M.strategies,
    10 * M.initiatives,
    10 * M.statusUpdates,
    10 * M.comments,
    10 * M.meetings,
    10 * M.decisions,
  ]);
});
