import { describe, expect, test } from "vitest";
import { recordDecisionInput } from "@/lib/decisions/schema";
import { day } from "@/lib/kernel/day";
import { callMeetingInput, listItemInput } from "@/lib/meetings/schema";
import type { AnyFact } from "@/lib/platform/projections";
import { generate } from "../../../seeds/bulk/generate";

const TODAY = day("2026-11-22");
const SIZE = {
  ...{ organisations: 160, people: 80, strategies: 10, tracksPerStrategy: 2, initiatives: 120 },
  ...{ statusUpdates: 300, comments: 0, meetings: 190, decisions: 900 },
};

const records = [...generate({ size: SIZE, seed: 3, today: TODAY }).records];
const facts = records.flatMap((record) => record.facts);

type Of<T extends AnyFact["type"]> = Extract<AnyFact, { type: T }>;
const ofType = <T extends AnyFact["type"]>(type: T): Of<T>[] =>
  facts.filter((fact): fact is Of<T> => fact.type === type);

const meetings = new Map(ofType("meeting.called").map((fact) => [fact.subject.id, fact]));
const items = new Map(ofType("item.listed").map((fact) => [fact.subject.id, fact]));
const decisions = ofType("decision.recorded");
const at = (fact: AnyFact): number => facts.indexOf(fact);

describe("the meetings of a load", () => {
  test("are of every region, and each region's council is to meet again with its agenda sent", () => {
    const councils = new Set(
      ofType("body.established").flatMap(({ subject, data }) => (data.kind === "regionsraad" ? [subject.id] : [])),
    );
    const sent = new Set(ofType("agenda.published").map(({ data }) => data.meetingId));
    const coming = [...meetings].filter(
      ([id, { data }]) => councils.has(data.bodyId) && data.heldOn >= TODAY && sent.has(id),
    );

    expect(councils.size).toBe(5);
    expect(new Set(coming.map(([, { data }]) => data.bodyId))).toEqual(councils);
  });

  test("have every item on an agenda that is sent whole, before the meeting", () => {
    const sent = ofType("agenda.published").flatMap((fact) =>
      fact.data.itemIds.map((id) => ({ item: items.get(id), meeting: meetings.get(fact.data.meetingId), fact })),
    );

    expect(sent).toHaveLength(items.size);
    for (const { item, meeting, fact } of sent) {
      expect(item?.data.meetingId).toBe(meeting?.subject.id);
      expect(item && at(item)).toBeLessThan(at(fact));
      expect(fact.happenedOn < (meeting?.data.heldOn ?? "")).toBe(true);
    }
  });

  test("have their decisions recorded on the day by the body's secretary, once for each initiative", () => {
    const seats = new Set(
      ofType("seat.taken").flatMap(({ data }) =>
        data.role === "sekretaer" ? [`${data.personId} ${data.bodyId}`] : [],
      ),
    );
    const decided = decisions.flatMap(({ data }) =>
      data.subjects.length === 0 ? [data.itemId] : data.subjects.map((it) => `${data.itemId} ${it.initiativeId}`),
    );

    expect(decisions).toHaveLength(SIZE.decisions);
    expect(new Set(decided).size).toBe(decided.length);
    for (const { happenedOn, data } of decisions) {
      const meeting = meetings.get(items.get(data.itemId)?.data.meetingId ?? "");
      expect(meeting?.data).toMatchObject({ bodyId: data.bodyId, heldOn: happenedOn });
      expect(seats).toContain(`${data.byId ?? ""} ${data.bodyId}`);
    }
  });

  test("list what stands in a phase, in the newest final text that was published by then", () => {
    const finals = new Map(
      ofType("text.drafted").flatMap(({ subject, data }) =>
        data.kind === "endelig" ? [[data.initiativeId, subject.id] as const] : [],
      ),
    );
    const entered = new Map(ofType("initiative.entered").map((fact) => [fact.subject.id, at(fact)]));
    const published = new Map(ofType("text.published").map((fact) => [fact.subject.id, at(fact)]));
    const newest = (initiativeId: string, before: number): string | null => {
      const id = finals.get(initiativeId) ?? "";
      return (published.get(id) ?? Infinity) < before ? id : null;
    };

    let withText = 0;
    for (const item of items.values()) {
      for (const { initiativeId, textId } of item.data.subjects) {
        expect(entered.get(initiativeId)).toBeLessThan(at(item));
        expect(textId).toBe(newest(initiativeId, at(item)));
        if (textId !== null) withText += 1;
      }
    }
    expect(withText).toBeGreaterThan(30);
  });

  test("approve what stands in the phase of decision: it goes into the implementation with its text adopted", () => {
    const kinds = new Map(ofType("phase.planned").map(({ subject, data }) => [subject.id, data.kind]));
    const stands = new Map<string, string | undefined>();
    let approved = 0;
    for (const { facts: together } of records) {
      const [first] = together;
      const made = first?.type === "decision.recorded" && first.data.outcome === "godkendt" ? first : null;
      const [initiative] = made?.data.subjects ?? [];
      if (initiative) {
        approved += 1;
        expect(stands.get(initiative.initiativeId)).toBe("behandling");
      }
      for (const fact of together)
        if (fact.type === "initiative.advanced") stands.set(fact.subject.id, kinds.get(fact.data.toPhaseId));
      if (!initiative) continue;
      expect(stands.get(initiative.initiativeId)).toBe("udmoentning");
      expect(together.map(({ type }) => type).slice(-3)).toEqual([
        ...["initiative.advanced", "text.drafted", "text.published"],
      ]);
    }
    expect(approved).toBeGreaterThan(30);
  });

  test("hold only what the forms would have let through", () => {
    const key = "unit-test-key";
    const textOf = (text: { text: string } | null) => text?.text ?? "";
    const wishes = [
      ...[...meetings.values()].map(({ data: { bodyId, heldOn, isDemonstration } }) =>
        callMeetingInput.safeParse({ key, bodyId, heldOn, place: "", isDemonstration }),
      ),
      ...[...items.values()].map(({ data: { meetingId, meetingVersion, title, proposal, strategyId, subjects } }) =>
        listItemInput.safeParse({
          ...{ key, meetingId, expectedVersion: meetingVersion - 1, title: title.text, proposal: textOf(proposal) },
          ...{ strategyId: strategyId ?? "", phaseId: "", initiativeIds: subjects.map((it) => it.initiativeId) },
        }),
      ),
      ...decisions.map(({ subject, happenedOn, data: { itemId, outcome, wording, subjects } }) =>
        recordDecisionInput.safeParse({
          ...{ key, itemId, meetingId: "", expectedVersion: subject.version - 1, outcome, wording: wording.text },
          ...{ caseNumber: "", decidedOn: happenedOn, concerns: "", absent: "", disqualified: "" },
          initiativeIds: subjects.map((it) => it.initiativeId),
        }),
      ),
    ];

    expect(wishes.filter(({ success }) => !success)).toEqual([]);
  });
});
