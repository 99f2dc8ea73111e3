import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/kernel/day";
import { comparePeriods, formatPeriod, type Period } from "@/lib/kernel/period";
import { parsePeriod } from "@/lib/kernel/period-parse";
import { ok } from "@/lib/kernel/result";
import { bodies, organisations } from "@/seeds/organisations";
import { laws } from "@/seeds/laws/laws";
import type { Script, ScriptGoal } from "@/seeds/play/script";
import { dayOfMoment } from "@/seeds/play/steps";
import { naersundhedsplanOn } from "@/seeds/naersundhedsplan/script";
import { scriptsOn } from "@/seeds/scripts";
import { sundhedsaftale } from "@/seeds/sundhedsaftale/script";
import { PLANS_DUE } from "@/seeds/syddanmark/plans";
import { rammepapir } from "@/seeds/syddanmark/script";
import { midtjylland } from "@/seeds/midtjylland/script";

const TODAY = day("2026-11-22");

const perTrack = ({ tracks, initiatives }: Script): readonly number[] =>
  tracks.map(({ number }) => initiatives.filter(({ key }) => key.startsWith(`${String(number)}.`)).length);

const countOf = ({ goals }: Script, kind: ScriptGoal["kind"]): number =>
  goals.filter((goal) => goal.kind === kind).length;

const textsOf = ({ processes }: Script): readonly string[] =>
  processes.flatMap(({ phases }) => phases.map(({ planned }) => planned.text));

describe("all strategies", () => {
  test("are four, with the initiatives their documents have", () => {
    expect(scriptsOn(TODAY).map((script) => [script.strategy.slug, perTrack(script)])).toEqual([
      ["naere-sundhedsvaesen-midt", [9, 4, 5, 4]],
      ["rammepapir-syd", [5, 11]],
      ["sundhedsaftale-2019-midt", []],
      ["naersundhedsplan-2027-demo", [3, 3, 3, 3]],
    ]);
  });

  test("name only parties that are there, or that a law of the past made, in every phase", () => {
    const made = laws.filter(({ isCarriedOut }) => isCarriedOut).flatMap(({ reforms }) => reforms);
    const keys = [...bodies, ...organisations, ...made.flatMap(({ begins }) => begins)].map(({ key }) => key);

    for (const { processes, initiatives } of scriptsOn(TODAY)) {
      const parties = processes.flatMap(({ phases }) => phases.flatMap((phase) => phase.parties));
      expect(keys).toEqual(expect.arrayContaining(parties.map(({ party }) => party)));
      expect(keys).toEqual(expect.arrayContaining(initiatives.flatMap(({ partners }) => partners)));
    }
  });

  test("those taken from a document say where in it everything stands", () => {
    for (const { goals, initiatives, tracks, plans } of [midtjylland, rammepapir, sundhedsaftale])
      expect([...goals, ...initiatives, ...tracks, ...plans].filter(({ source }) => !source)).toEqual([]);
  });

  test("happen before today", () => {
    for (const { steps } of scriptsOn(TODAY))
      expect(steps.every(({ on }) => dayOfMoment(on, TODAY) < TODAY)).toBe(true);
  });
});

describe("Midtjylland's strategy", () => {
  test("has three visions, the målbillede's three spor and three routes", () => {
    expect((["vision", "maalbillede", "rute"] as const).map((kind) => countOf(midtjylland, kind))).toEqual([3, 3, 3]);
  });

  test("has five phases, and the case of the kommissorium", () => {
    expect(midtjylland.processes.map(({ purpose, phases }) => [purpose, phases.length])).toEqual([["governing", 5]]);
    expect(midtjylland.strategy.caseNumber).toBe("1-30-72-225-15");
  });
});

describe("the rammepapir", () => {
  test("has a pejlemærke with four principles, eight national goals and six for what is done", () => {
    const kinds = ["pejlemaerke", "princip", "nationalt-maal", "indsatsmaal"] as const;

    expect(kinds.map((kind) => countOf(rammepapir, kind))).toEqual([1, 4, 8, 6]);
  });

  test("has two open lists: what the region answers for, and what takes partners", () => {
    expect(rammepapir.tracks.map(({ isOpenEnded }) => isOpenEnded)).toEqual([true, true]);
    expect(
      rammepapir.initiatives.filter(({ key, partners }) => key.startsWith("2.") === (partners.length === 0)),
    ).toEqual([]);
  });

  test("arrives adopted on 26 June 2017, without a governing process", () => {
    const [adoption] = rammepapir.steps.filter(({ does }) => does === "adopt-strategy");

    expect(adoption).toMatchObject({ body: "regionsrådet", adoptedOn: "2017-06-26" });
    expect(rammepapir.processes.map(({ purpose }) => purpose)).toEqual(["implementation"]);
  });

  test("announces one plan for the region and one for each hospital, due in the third quarter of 2017", () => {
    const hospitals = organisations.filter(({ kind, region }) => kind === "hospital" && region === "region-syddanmark");

    expect(parsePeriod(PLANS_DUE.text)).toEqual(ok(PLANS_DUE));
    expect(rammepapir.plans.filter(({ kind }) => kind === "tvaergaaende")).toHaveLength(1);
    expect(
      rammepapir.plans
        .filter(({ kind }) => kind === "hospital")
        .map(({ organisation }) => organisation)
        .sort(),
    ).toEqual(hospitals.map(({ key }) => key).sort());
  });

  test("concerns 22 kommuner", () => {
    expect(organisations.filter(({ partOf }) => partOf === "kommunerne-syd")).toHaveLength(22);
  });
});

describe("the sundhedsaftale", () => {
  const [process] = sundhedsaftale.processes;
  const phases = process?.phases ?? [];

  test("has five phases, with their times as written", () => {
    expect(phases.map(({ kind, title }) => [kind, title])).toEqual([
      ["foranalyse", "Foranalyse"],
      ["udvikling", "Udviklingsfase"],
      ["hoering", "Høringsfase"],
      ["godkendelse", "Godkendelsesfase"],
      ["implementering", "Implementeringsfase"],
    ]);
    expect(textsOf(sundhedsaftale)).toEqual([
      "3. kvartal 2017-april 2018",
      "4. april 2018 -",
      "Primo 2019",
      "Marts-juni 2019",
      "Fra 1. juli 2019",
    ]);
  });

  test("involves Patientinddragelsesudvalget four times", () => {
    const occasions = phases.flatMap(({ parties }) =>
      parties.flatMap(({ party, occasion }) => (party === "patientinddragelsesudvalget-midt" && occasion) || []),
    );

    expect(occasions.map(({ planned }) => planned.text)).toEqual([
      "12. juni",
      "aug-sep",
      "27. september",
      "primo 2019",
    ]);
  });

  test("hears the 19 kommuner", () => {
    const heard = phases.find(({ kind }) => kind === "hoering")?.parties ?? [];

    expect(heard.filter(({ party }) => party.startsWith("kommune-"))).toHaveLength(19);
  });

  test("has times that mean what they say, milestones and occasions too", () => {
    for (const { planned, milestones = [], parties } of phases) {
      const within = [...milestones, ...parties.flatMap(({ occasion }) => occasion ?? [])];
      expect(parsePeriod(planned.text)).toEqual(ok(planned));
      for (const { planned: at } of within) expect(parsePeriod(at.text, { near: planned.from })).toEqual(ok(at));
    }
  });
});

describe("the nærsundhedsplan", () => {
  test("has times that its template's process can read, on whatever day it is first started", () => {
    for (let days = 0; days < 400; days++) {
      const [process] = naersundhedsplanOn(addDays(TODAY, days)).processes;
      for (const { planned } of process?.phases ?? []) {
        const read = parsePeriod(planned.text);
        expect(read.ok && [read.value.from, read.value.to], planned.text).toEqual([planned.from, planned.to]);
      }
    }
  });

  test("has the council meeting on one initiative on the day itself, and on another fourteen days ahead", () => {
    const { steps } = naersundhedsplanOn(TODAY);
    const meetings = steps.flatMap((step) =>
      step.does === "call-meeting" && step.body === "regionsraadet-midt" && dayOfMoment(step.heldOn, TODAY) >= TODAY
        ? [step]
        : [],
    );
    const listed = meetings.map(({ meeting, heldOn }) => ({
      on: dayOfMoment(heldOn, TODAY),
      initiatives: steps.flatMap((step) =>
        step.does === "list-item" && step.meeting === meeting ? [...step.initiatives] : [],
      ),
    }));

    expect(listed).toEqual([
      { on: TODAY, initiatives: ["1.1"] },
      { on: addDays(TODAY, 14), initiatives: ["1.2"] },
    ]);
  });

  test("has formal input that nobody has answered", () => {
    const { steps } = naersundhedsplanOn(TODAY);
    const replied = steps.flatMap((step) => (step.does === "reply-to-response" ? [step.response] : []));
    const waiting = steps.flatMap((step) =>
      (step.does === "send-response" || step.does === "register-letter") && !replied.includes(step.response)
        ? [step.initiative]
        : [],
    );

    expect(waiting).toEqual(["3.2", "1.3"]);
  });
});

describe("every time that stands in a document", () => {
  /** As written, where no phase before says the year. */
  const WRITTEN = [
    "2010-04-01|I april måned 2010",
    "2015-01-01|2015-2018",
    "2015-01-01|2015-2019",
    "2015-11-01|Nov – december 2015",
    "2015-11-04|Dato 4-11-2015",
    "2016-01-01|2016",
    "2016-05-01|senest medio 2016",
    "2016-12-01|i december 2016",
    "2017-01-01|ved indgangen til 2017",
    "2017-01-01|2017",
    "2017-01-01|for perioden 2017-2019",
    "2017-06-26|den 26. juni 2017",
    "2017-07-01|i løbet af tredje kvartal 2017",
    "2017-07-01|3. kvartal 2017-april 2018",
    "2017-12-31|inden udgangen af 2017",
    "2018-04-03|3. april 2018",
    "2018-04-04|4. april 2018 -",
    "2018-06-12|12. juni 2018",
    "2018-08-01|aug-sep 2018",
    "2018-09-27|27. september 2018",
    "2019-01-01|Primo 2019",
    "2019-01-01|2019-2022",
    "2019-03-01|Marts-juni 2019",
    "2019-07-01|Fra 1. juli 2019",
  ].map((line) => line.split("|"));

  const read = (text = ""): Period => {
    const parsed = parsePeriod(text);
    if (!parsed.ok) throw new Error(`${text}: ${parsed.refusal.code}`);
    return parsed.value;
  };

  test("sorts by the days it means, however it is written", () => {
    const shuffled = WRITTEN.map(([, text]) => read(text)).sort((a, b) => (a.text < b.text ? -1 : 1));

    const sorted = shuffled.sort(comparePeriods).map(({ from }) => from);

    expect(sorted).toEqual(WRITTEN.map(([from]) => from));
  });

  test("prints as written", () => {
    expect(WRITTEN.map(([, text]) => formatPeriod(read(text)))).toEqual(WRITTEN.map(([, text]) => text));
  });
});
