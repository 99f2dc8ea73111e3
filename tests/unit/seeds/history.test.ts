import { describe, expect, test } from "vitest";
import { addDays, day, type Day } from "@/lib/kernel/day";
import { history } from "@/seeds/midtjylland/history";
import { initiatives } from "@/seeds/midtjylland/initiatives";
import { kommissorium } from "@/seeds/midtjylland/kommissorium";
import type { Step } from "@/seeds/midtjylland/steps";
import type { InitiativeKey } from "@/seeds/midtjylland/types";

const TODAY = day("2026-11-22");
const dayOf = ({ on }: Step): Day => ("day" in on ? on.day : addDays(TODAY, -on.daysBeforeToday));

type Does<What extends Step["does"]> = Step & { readonly does: What };
const whatDoes = <What extends Step["does"]>(what: What): readonly Does<What>[] =>
  history.steps.filter((step): step is Does<What> => step.does === what);

const keys = initiatives.map(({ key }) => key);
const timesAdvanced = (key: InitiativeKey): number =>
  whatDoes("advance-initiative").filter(({ initiative }) => initiative === key).length;

const published = whatDoes("publish-text").map(({ initiative }) => initiative);
const withLead = [
  ...whatDoes("assign-lead").map(({ initiative }) => initiative),
  ...whatDoes("waive-lead").map(({ initiative }) => initiative),
];
const newestStatuses = keys.flatMap((key) => {
  const own = whatDoes("record-status").filter(({ initiative }) => initiative === key);
  return own.slice(-1);
});

describe("the course of events", () => {
  test("is told in order of time, and ends before today", () => {
    const days = history.steps.map(dayOf);

    expect(days).toEqual([...days].sort());
    expect(days.every((value) => value < TODAY)).toBe(true);
  });

  test("begins with the kommissorium, on its date", () => {
    expect(history.steps.slice(0, 3).map((step) => [dayOf(step), step.does])).toEqual([
      [kommissorium.date, "found-strategy"],
      [kommissorium.date, "plan-process"],
      [kommissorium.date, "open-phase"],
    ]);
  });

  test("informs every party of the first phase within its time, before anything leaves it", () => {
    const [orientering] = kommissorium.phases;
    const informed = whatDoes("register-orientation");
    const firstAdvance = history.steps.findIndex(({ does }) => does === "advance-initiative");

    expect(informed.map(({ body }) => body).sort()).toEqual(orientering?.participants.map(({ body }) => body).sort());
    expect(informed.every((step) => history.steps.indexOf(step) < firstAdvance)).toBe(true);
    expect(informed.every((step) => dayOf(step) <= (orientering?.planned.to ?? ""))).toBe(true);
  });

  test("proposes every initiative once", () => {
    expect(whatDoes("propose-initiative").map(({ initiative }) => initiative)).toEqual(keys);
  });

  test("publishes only what was drafted before", () => {
    for (const step of whatDoes("publish-text")) {
      const before = history.steps.slice(0, history.steps.indexOf(step));
      expect(before).toContainEqual(
        expect.objectContaining({ does: "draft-text", initiative: step.initiative, kind: step.kind }),
      );
    }
  });

  test("leaves 14 initiatives in input and 8 in debatpapir", () => {
    expect(keys.filter((key) => timesAdvanced(key) === 2)).toHaveLength(14);
    expect(keys.filter((key) => timesAdvanced(key) === 1)).toHaveLength(8);
  });

  test("lets into input only those whose debate text is out and whose lead is settled", () => {
    const inInput = keys.filter((key) => timesAdvanced(key) === 2);

    expect(published).toEqual(expect.arrayContaining(inInput));
    expect(withLead).toEqual(expect.arrayContaining(inInput));
  });

  test("has initiatives in debatpapir that lack a text, a lead, both or nothing", () => {
    const lacks = (key: InitiativeKey): string =>
      [!published.includes(key) && "text", !withLead.includes(key) && "lead"].filter(Boolean).join("+");
    const inDebatpapir = keys.filter((key) => timesAdvanced(key) === 1);

    expect(Object.fromEntries(inDebatpapir.map((key) => [key, lacks(key)]))).toEqual({
      "1.8": "",
      "1.9": "lead",
      "2.3": "text",
      "2.4": "text+lead",
      "3.4": "text",
      "3.5": "",
      "4.3": "text",
      "4.4": "text+lead",
    });
  });
});

describe("the statuses", () => {
  test("one is older than 90 days, and one is late", () => {
    const stale = newestStatuses.filter((step) => dayOf(step) < addDays(TODAY, -90));
    const late = newestStatuses.filter(({ word }) => word === "forsinket");

    expect(stale.map(({ initiative }) => initiative)).toEqual(["1.5"]);
    expect(late.map(({ initiative }) => initiative)).toEqual(["1.4"]);
  });

  test("are reported by the initiative's own lead", () => {
    for (const { initiative, by } of whatDoes("record-status")) {
      expect(whatDoes("assign-lead")).toContainEqual(expect.objectContaining({ initiative, lead: by }));
    }
  });

  test("say nothing started at 0 and everything done at 100 per cent", () => {
    for (const { word, progress } of whatDoes("record-status")) {
      if (word === "ikke-startet") expect(progress).toBe(0);
      expect(word === "gennemfoert").toBe(progress === 100);
    }
  });
});
