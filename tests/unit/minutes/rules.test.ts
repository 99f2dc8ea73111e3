import { describe, expect, test } from "vitest";
import { proposeDecision, splitMinutes } from "@/lib/minutes/rules";

const ITEMS = [
  { id: "plan", number: 1, title: "Nærsundhedsplan 2027: akutteam til ældre" },
  { id: "budget", number: 2, title: "Budgetopfølgning" },
  { id: "orientering", number: 3, title: "Orientering om sundhedshuse" },
];

const MINUTES = `Deltagere: Regionsrådets medlemmer
Afbud: Anne Andersen og Bo Berg.

Punkt 1: Nærsundhedsplan 2027: akutteam til ældre
Sagsnr. 1-30-72-900-26

Indstilling
Administrationen indstiller,
1. at forslaget godkendes
2. at det sendes til kommunerne

Beslutning
Regionsrådet godkendte indstillingen, idet egen læge skal have besked samme dag.
Carl Carlsen var inhabil og deltog ikke i behandlingen.

2. Budgetopfølgning
Punktet blev udsat til næste møde.

Pkt. 3
Regionsrådet tog orienteringen til efterretning.`;

describe("the text of minutes", () => {
  test("is put under the agenda's items, and what stands before them by itself", () => {
    const parts = splitMinutes(MINUTES, ITEMS);

    expect(parts.map(({ itemId }) => itemId)).toEqual([null, "plan", "budget", "orientering"]);
    expect(parts[0]?.text).toContain("Afbud: Anne Andersen");
    expect(parts[1]?.text).toContain("1. at forslaget godkendes");
    expect(parts[2]?.text).toBe("Punktet blev udsat til næste møde.");
  });

  test("loses no line but the headings", () => {
    const kept = splitMinutes(MINUTES, ITEMS).flatMap(({ text }) => text.split("\n"));
    const lines = MINUTES.split("\n").filter((line) => line.trim() !== "");

    expect(lines.filter((line) => !kept.includes(line))).toEqual([
      "Punkt 1: Nærsundhedsplan 2027: akutteam til ældre",
      "2. Budgetopfølgning",
      "Pkt. 3",
    ]);
  });

  test("without any of the items stands before them", () => {
    expect(splitMinutes("Punkt 9: Eventuelt\nIntet.", ITEMS)).toEqual([
      { itemId: null, text: "Punkt 9: Eventuelt\nIntet." },
    ]);
  });

  test("knows a heading by its number and the item's title, also shortened, and no list by its number", () => {
    const text =
      "1. Nærsundhedsplan 2027\nGodkendt.\n2. at kommunerne høres\n3) ORIENTERING OM SUNDHEDSHUSE\nTil efterretning.";

    expect(splitMinutes(text, ITEMS)).toEqual([
      { itemId: "plan", text: "Godkendt.\n2. at kommunerne høres" },
      { itemId: "orientering", text: "Til efterretning." },
    ]);
  });
});

describe("what was decided", () => {
  test.each([
    ["Indstillingen blev tiltrådt.", "tiltraadt"],
    ["Godkendt.", "godkendt"],
    ["Regionsrådet godkendte indstillingen.", "godkendt"],
    ["Regionsrådet godkendte forslaget med følgende bemærkning: økonomien følges.", "godkendt-med-bemaerkning"],
    ["Regionsrådet godkendte forslaget, idet økonomien følges.", "godkendt-med-bemaerkning"],
    ["Udvalget anbefaler, at regionsrådet godkender forslaget.", "anbefalet"],
    ["Udvalget tog sagen til efterretning.", "taget-til-efterretning"],
    ["Taget til efterretning.", "taget-til-efterretning"],
    ["Sagen blev udsat.", "udsat"],
    ["Punktet udsættes til næste møde.", "udsat"],
    ["Regionsrådet sendte forslaget tilbage til administrationen.", "sendt-tilbage"],
    ["Sagen blev sendt tilbage.", "sendt-tilbage"],
    ["Forslaget blev afvist.", "afvist"],
    ["Regionsrådet godkendte ikke forslaget.", "afvist"],
    ["Drøftet.", null],
  ])("%s: %s", (wording, outcome) => {
    expect(proposeDecision(wording, "")).toMatchObject({ outcome, wording });
  });

  test("is read under its heading, word for word, and not out of what was proposed", () => {
    const [opening, plan] = splitMinutes(MINUTES, ITEMS);

    expect(proposeDecision(plan?.text ?? "", opening?.text ?? "")).toEqual({
      outcome: "godkendt-med-bemaerkning",
      wording: "Regionsrådet godkendte indstillingen, idet egen læge skal have besked samme dag.",
      absent: "Anne Andersen og Bo Berg",
      disqualified: "Carl Carlsen",
      conditions: ["Egen læge skal have besked samme dag."],
    });
  });

  test("without a heading is the last paragraph that says so", () => {
    const part = "Det indstilles, at planen godkendes.\n\nSagen blev udsat.\n\nBilag: kort";

    expect(proposeDecision(part, "")).toMatchObject({ outcome: "udsat", wording: "Sagen blev udsat." });
  });

  test("has those who were absent on the item before those of the whole meeting", () => {
    const part = "Fraværende: Dorte Dam\nGodkendt.\nInhabile: Erik Eg, Fie Falk";

    expect(proposeDecision(part, "Afbud: Anne Andersen")).toMatchObject({
      wording: "Godkendt.",
      absent: "Dorte Dam",
      disqualified: "Erik Eg, Fie Falk",
    });
    expect(proposeDecision("Godkendt.", "Der var afbud fra Anne Andersen.").absent).toBe("Anne Andersen");
  });
});
