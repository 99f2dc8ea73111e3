import { describe, expect, test } from "vitest";
import { addDays, day, type Day } from "@/lib/kernel/day";
import { history } from "@/seeds/midtjylland/history";
import { initiatives } from "@/seeds/midtjylland/initiatives";
import { kommissorium } from "@/seeds/midtjylland/kommissorium";
import { midtjylland } from "@/seeds/midtjylland/script";
import { beatsOf } from "@/seeds/play/play";
import { dayOfMoment, type Step } from "@/seeds/play/steps";

const TODAY = day("2026-11-22");
const dayOf = ({ on }: Step): Day => dayOfMoment(on, TODAY);

/** As they are played: in order of time. */
const steps = beatsOf([midtjylland], TODAY).map(({ step }) => step);

type Does<What extends Step["does"]> = Extract<Step, { does: What }>;
const whatDoes = <What extends Step["does"]>(what: What): readonly Does<What>[] =>
  steps.filter((step): step is Does<What> => step.does === what);

const keys = initiatives.map(({ key }) => key);
const newestStatuses = keys.flatMap((key) => {
  const own = whatDoes("record-status").filter(({ initiative }) => initiative === key);
  return own.slice(-1);
});

describe("the course of events", () => {
  test("ends before today", () => {
    expect(steps).toHaveLength(history.steps.length);
    expect(steps.map(dayOf).every((value) => value < TODAY)).toBe(true);
  });

  test("begins with the kommissorium, on its date", () => {
    expect(steps.slice(0, 3).map((step) => [dayOf(step), step.does])).toEqual([
      [kommissorium.date, "found-strategy"],
      [kommissorium.date, "plan-process"],
      [kommissorium.date, "open-phase"],
    ]);
  });

  test("informs every party of the first phase within its time, before anything leaves it", () => {
    const [orientering] = kommissorium.phases;
    const informed = whatDoes("register-orientation");
    const firstAdvance = steps.findIndex(({ does }) => does === "advance-ready");

    expect(informed.map(({ party }) => party).sort()).toEqual(orientering?.participants.map(({ body }) => body).sort());
    expect(informed.every((step) => steps.indexOf(step) < firstAdvance)).toBe(true);
    expect(informed.every((step) => dayOf(step) <= (orientering?.planned.to ?? ""))).toBe(true);
  });

  test("hears every party of the input, within its time", () => {
    const input = kommissorium.phases.find(({ kind }) => kind === "input");
    const answers = [...whatDoes("register-answer"), ...whatDoes("send-response"), ...whatDoes("register-letter")];

    expect([...new Set(answers.map(({ party }) => party))].sort()).toEqual(
      input?.participants.map(({ body }) => body).sort(),
    );
    expect(answers.every((step) => dayOf(step) <= (input?.planned.to ?? ""))).toBe(true);
  });

  test("answers every formal input before the initiative leaves the phase", () => {
    const leaving = steps.findIndex((step) => step.does === "advance-ready" && step.phase === "input");
    const replied = whatDoes("reply-to-response").filter((step) => steps.indexOf(step) < leaving);
    const responses = [...whatDoes("send-response"), ...whatDoes("register-letter")];

    expect(replied.map(({ response }) => response).sort()).toEqual(responses.map(({ response }) => response).sort());
    expect(responses.length).toBeGreaterThan(3);
  });

  test("proposes every initiative once, and writes both its texts", () => {
    expect(whatDoes("propose-initiative").map(({ initiative }) => initiative)).toEqual(keys);
    for (const kind of ["debat", "endelig"] as const) {
      const drafted = whatDoes("draft-text").filter((step) => step.kind === kind);
      expect(drafted.map(({ initiative }) => initiative).sort()).toEqual([...keys].sort());
    }
    const published = whatDoes("publish-text").map(({ initiative }) => initiative);
    expect(published.sort()).toEqual([...keys].sort());
  });

  test("publishes the final proposals with the document they stand in, before the council is asked", () => {
    const { document } = whatDoes("begin-document").find(({ textKind }) => textKind === "endelig") ?? {};
    const published = steps.findIndex((step) => step.does === "publish-edition" && step.document === document);
    const drafted = steps.findLastIndex((step) => step.does === "draft-text" && step.kind === "endelig");
    const asked = steps.findIndex((step) => step.does === "open-phase" && step.phase === "behandling");

    expect(drafted).toBeGreaterThan(0);
    expect(published).toBeGreaterThan(drafted);
    expect(asked).toBeGreaterThan(published);
  });

  test("publishes only what was drafted before", () => {
    for (const step of whatDoes("publish-text")) {
      const before = steps.slice(0, steps.indexOf(step));
      expect(before).toContainEqual(
        expect.objectContaining({ does: "draft-text", initiative: step.initiative, kind: step.kind }),
      );
    }
  });

  test("opens and closes each phase in its own time", () => {
    for (const { kind, planned } of kommissorium.phases) {
      const openedOn = whatDoes("open-phase")
        .filter(({ phase }) => phase === kind)
        .map(dayOf);

      expect(
        openedOn.filter((value) => planned.from <= value && value <= (planned.to ?? "")),
        kind,
      ).toHaveLength(1);
    }
  });

  test("ends with the council's approval of all 22 in June 2016, recorded by somebody who did not propose them", () => {
    const [decision] = whatDoes("record-decision");

    expect(decision).toMatchObject({ outcome: "godkendt", caseNumber: "1-30-72-225-15", by: "sekretaer@midt.example" });
    expect(decision?.initiatives).toEqual(keys);
    expect(whatDoes("record-decision").map(dayOf).join()).toMatch(/^2016-06-/);
    expect(new Set(whatDoes("publish-text").map(({ by }) => by))).toEqual(new Set(["strategi@midt.example"]));
  });

  test("settles a route for each initiative that other parties carry out", () => {
    const routes = whatDoes("settle-route").map(({ route }) => route);

    expect(new Set(routes)).toEqual(new Set(["sundhedsaftale", "klynge", "samarbejdsaftale"]));
    expect(keys.filter((key) => !whatDoes("settle-route").some(({ initiative }) => initiative === key))).toEqual([
      "4.1",
      "4.3",
      "4.4",
    ]);
  });
});

describe("the statuses", () => {
  test("are reported for every initiative, some of each word", () => {
    const words = newestStatuses.map(({ word }) => word);

    expect(newestStatuses).toHaveLength(22);
    expect(
      Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((w) => w === word).length])),
    ).toEqual({ forsinket: 2, gennemfoert: 5, "i-bero": 2, "i-gang": 11, "ikke-startet": 1, udgaaet: 1 });
  });

  test("two are older than 90 days and not ended, so that they count as unknown", () => {
    const stale = newestStatuses.filter(
      (step) => dayOf(step) < addDays(TODAY, -90) && step.word !== "gennemfoert" && step.word !== "udgaaet",
    );

    expect(stale.map(({ initiative }) => initiative)).toEqual(["1.5", "4.1"]);
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
