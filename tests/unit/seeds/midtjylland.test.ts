import { describe, expect, test } from "vitest";
import { parsePeriod } from "@/lib/kernel/period-parse";
import { ok } from "@/lib/kernel/result";
import { initiatives } from "@/seeds/midtjylland/initiatives";
import { kommissorium } from "@/seeds/midtjylland/kommissorium";
import { bodies, organisations } from "@/seeds/organisations";
import { people } from "@/seeds/midtjylland/people";
import { strategy } from "@/seeds/midtjylland/strategy";
import { KOMMUNER, REGION_NAMES } from "@/seeds/kommuner";

const unique = (values: readonly string[]): number => new Set(values).size;

describe("the kommissorium", () => {
  test("is the case 1-30-72-225-15 of 4 November 2015", () => {
    expect(kommissorium.caseNumber).toBe("1-30-72-225-15");
    expect(kommissorium.date).toBe("2015-11-04");
  });

  test("has five phases, in order and as written", () => {
    expect(kommissorium.phases.map(({ number, kind, title, planned }) => [number, kind, planned.text, title])).toEqual([
      [1, "orientering", "Nov – december 2015", "Orientering om kommissorium samt tidsplan"],
      [2, "debatpapir", "December-januar", "Udarbejdelse af debatpapir"],
      [3, "input", "februar-april", "Input til strategi med afsæt i debatpapir"],
      [4, "endeligt-forslag", "Maj", "Udarbejdelse af endeligt forslag til strategi"],
      [5, "behandling", "Juni", "Behandling af endeligt forslag til strategi"],
    ]);
  });

  test.each(kommissorium.phases.map((phase, index) => ({ phase, before: kommissorium.phases[index - 1] })))(
    "$phase.planned.text means $phase.planned.from to $phase.planned.to, read after the phase before",
    ({ phase, before }) => {
      const context = before ? { near: before.planned.from } : {};

      expect(parsePeriod(phase.planned.text, context)).toEqual(ok(phase.planned));
    },
  );

  test("December lies in two phases", () => {
    const inDecember = kommissorium.phases.filter(
      ({ planned }) => planned.from <= "2015-12-15" && (planned.to ?? "") >= "2015-12-15",
    );

    expect(inDecember.map((phase) => phase.number)).toEqual([1, 2]);
  });

  test("is due by the middle of 2016, when the council's phase ends", () => {
    expect(parsePeriod("senest medio 2016")).toEqual(ok(kommissorium.mandate.deadline));
    expect(kommissorium.mandate.deadline.to).toBe(kommissorium.phases.at(-1)?.planned.to);
  });

  test("names two political and three administrative bodies to be informed, six to be heard, and one that decides", () => {
    const inTimetable = kommissorium.phases.map((phase) =>
      phase.participants.filter((party) => party.inTimetable).map((party) => `${party.role} ${party.level}`),
    );

    expect(inTimetable).toEqual([
      [...Array<string>(2).fill("orienteres politisk"), ...Array<string>(3).fill("orienteres administrativ")],
      [],
      [...Array<string>(3).fill("hoeres politisk"), ...Array<string>(3).fill("hoeres administrativ")],
      [],
      ["beslutter politisk"],
    ]);
  });

  test("has the working group write where the timetable names nobody", () => {
    const writers = kommissorium.phases.filter((phase) => phase.participants.some(({ role }) => role === "udarbejder"));

    expect(writers.map((phase) => phase.kind)).toEqual(["debatpapir", "endeligt-forslag"]);
  });

  test("calls its participants what they are called", () => {
    for (const { body, name, level } of kommissorium.phases.flatMap((phase) => phase.participants)) {
      expect(bodies.find(({ key }) => key === body)).toMatchObject({ name, level });
    }
  });

  test("has something to lean each gate on", () => {
    expect(kommissorium.phases.every((phase) => phase.gate.length > 0)).toBe(true);
  });
});

describe("the strategy", () => {
  const inTrack = (track: number) => initiatives.filter(({ key }) => key.startsWith(`${track}.`));

  test("has four strategispor with 9, 4, 5 and 4 initiatives", () => {
    expect(strategy.tracks.map(({ number, title }) => [number, title, inTrack(number).length])).toEqual([
      [1, "Sundhedsløsninger i og nær borgerens hjem", 9],
      [2, "Nye samarbejdsformer på tværs af sektorer", 4],
      [3, "Proaktiv og differentieret indsats", 5],
      [4, "Nedbrydelse af strukturelle barrierer for det tværsektorielle samarbejde", 4],
    ]);
    expect(initiatives).toHaveLength(22);
  });

  test("numbers the initiatives as the bullets they come from", () => {
    for (const { key, source } of initiatives) {
      expect(`Strategispor ${key.replace(".", ", ")}`).toBe(`${source.section}, ${source.item}`);
    }
  });

  test.each([
    [1, ["", "A", "H", "K", "K", "H+K+A", "K+A", "K+A", "H+K+A"]],
    [2, ["K+A", "K+A", "K+A", "H+K+A"]],
    [3, ["", "", "H+K+A", "K+A", ""]],
    [4, ["", "A", "", ""]],
  ])("track %i has the partners that its bullets name", (track, partners) => {
    expect(inTrack(track).map((initiative) => initiative.partners.join("+"))).toEqual(partners);
  });

  test("has three sub-points, all under the sundhedshuse", () => {
    const subPoints = initiatives.flatMap(({ key, subPoints }) => subPoints.map(({ number }) => `${key}: ${number}`));

    expect(subPoints).toEqual(["2.4: 1", "2.4: 2", "2.4: 3"]);
  });

  test("gives every initiative a title that fits a line, and a final text that says it anew", () => {
    for (const { key, title, debat, endelig } of initiatives) {
      expect(title.length, key).toBeLessThanOrEqual(90);
      expect(debat.split(/[.?!](?:\s|$)/).length - 1, key).toBeGreaterThanOrEqual(2);
      expect(endelig, key).not.toBe(debat);
    }
    expect(unique(initiatives.map(({ title }) => title))).toBe(22);
  });

  test("builds on three visions and the three spor of the målbillede, and has three ways on", () => {
    expect([strategy.visions.length, strategy.maalbillede.length, strategy.routes.length]).toEqual([3, 3, 3]);
  });
});

describe("those it concerns", () => {
  test("there are 98 kommuner in five regions, 19 of them in Midtjylland", () => {
    const perRegion = REGION_NAMES.map((region) => KOMMUNER.filter((kommune) => kommune.region === region).length);

    expect(KOMMUNER).toHaveLength(98);
    expect(unique(KOMMUNER.map(({ kode }) => kode))).toBe(98);
    expect(perRegion).toEqual([29, 17, 22, 19, 11]);
  });

  test("19 kommuner and five hospitals are part of their collectives", () => {
    const partsOf = (whole: string) => organisations.filter(({ partOf }) => partOf === whole).length;

    expect([partsOf("kommunerne-midt"), partsOf("hospitalerne-midt")]).toEqual([19, 5]);
  });

  test("what an organisation lies in or is part of stands before it", () => {
    const seen: string[] = [];

    for (const { key, partOf, region } of organisations) {
      expect([partOf, region].filter((other) => other !== null && !seen.includes(other))).toEqual([]);
      seen.push(key);
    }
    expect(unique(seen)).toBe(organisations.length);
  });

  test("what no document names is marked as demonstration", () => {
    const invented = [...organisations, ...bodies].filter(({ name }) => name.includes("(demo)"));

    expect(invented.every(({ demonstration }) => demonstration)).toBe(true);
    expect(invented).toHaveLength(11);
  });

  test("there is a demo person for every way of meeting the system", () => {
    expect(people.map(({ email }) => email).sort()).toEqual([
      "admin@demo.example",
      "kommune@aarhus.example",
      "kommune@viborg.example",
      "patient@piu.example",
      "politiker@midt.example",
      "politiker@syd.example",
      "praksis@plo.example",
      "revisor@demo.example",
      "sekretaer@midt.example",
      "sekretaer@syd.example",
      "strategi@midt.example",
      "strategi@syd.example",
      "tovholder@midt.example",
      "tovholder@syd.example",
    ]);
  });

  test("every membership and seat is in something that exists", () => {
    const organisationKeys = organisations.map(({ key }) => key);
    const bodyKeys = bodies.map(({ key }) => key);

    for (const person of people) {
      expect(organisationKeys).toEqual(expect.arrayContaining(person.memberships.map((m) => m.organisation)));
      expect(bodyKeys).toEqual(expect.arrayContaining(person.seats.map((seat) => seat.body)));
      expect(person.memberships.length + person.seats.length, person.email).toBeGreaterThan(0);
    }
  });

  test("kommunernes representatives are Aarhus' and Viborg's", () => {
    const nameOf = (email: string) => {
      const key = people.find((person) => person.email === email)?.memberships[0]?.organisation;
      return organisations.find((organisation) => organisation.key === key)?.name;
    };

    expect(nameOf("kommune@aarhus.example")).toBe("Aarhus Kommune");
    expect(nameOf("kommune@viborg.example")).toBe("Viborg Kommune");
  });
});
