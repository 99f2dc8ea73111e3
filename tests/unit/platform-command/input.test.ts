import { describe, expect, test } from "vitest";
import * as z from "zod";
import { partyValue } from "@/lib/kernel/party";
import { day, gatherRecord, id, key, optional, party, text, version, whole } from "@/lib/platform/input";

const valueOf = (schema: z.ZodType, input: unknown): unknown => schema.safeParse(input).data;
const messageOf = (schema: z.ZodType, input: unknown): string | undefined =>
  schema.safeParse(input).error?.issues[0]?.message;

describe("text that a person wrote", () => {
  const note = text({ what: "Linjen", min: 2, max: 5 });

  test.each([
    { as: "it was, but for the space around it", input: "  åæø ", kept: "åæø" },
    { as: "composed letters", input: "A\u030ab", kept: "Åb" },
    { as: "lines with one kind of end", input: "a\r\nb", kept: "a\nb" },
  ])("is kept as $as", ({ input, kept }) => {
    expect(valueOf(note, input)).toBe(kept);
  });

  test.each([
    { wrong: "too long once composed", input: "abcdef", message: "Linjen må højst være 5 tegn." },
    { wrong: "too short without the space around it", input: " a ", message: "Linjen skal være mindst 2 tegn." },
    { wrong: "not there", input: undefined, message: "Linjen mangler." },
    { wrong: "no text", input: { not: "" }, message: "Linjen mangler." },
    { wrong: "with a NUL", input: "a\u0000b", message: "Linjen indeholder et tegn, der ikke kan gemmes." },
  ])("that is $wrong is refused in Danish", ({ input, message }) => {
    expect(messageOf(note, input)).toBe(message);
  });

  test("that must be there asks to be filled in", () => {
    expect(messageOf(text({ what: "Titlen", min: 1, max: 5 }), "  ")).toBe("Titlen skal udfyldes.");
  });
});

describe("a whole number", () => {
  const progress = whole({ min: 0, max: 100, message: "Et helt tal fra 0 til 100." });

  test.each([
    { input: 0, value: 0 },
    { input: "100", value: 100 },
    { input: " 7 ", value: 7 },
  ])("is read from »$input«", ({ input, value }) => {
    expect(valueOf(progress, input)).toBe(value);
  });

  test.each([-1, 101, 1.5, "1,5", "", "1e1", "0x1", null, Number.NaN, "9999999999"])("is not »%s«", (input) => {
    expect(messageOf(progress, input)).toBe("Et helt tal fra 0 til 100.");
  });
});

describe("what may be left empty", () => {
  const progress = optional(whole({ min: 0, max: 100, message: "Et helt tal fra 0 til 100." }));

  test.each(["", null, undefined])("is nothing when it is »%s«", (input) => {
    expect(valueOf(progress, input)).toBeNull();
  });

  test("mere spaces are what was left empty", () => {
    expect(valueOf(optional(text({ what: "Kilden", max: 3 })), " \n ")).toBeNull();
  });

  test("keeps its message when it is filled in wrongly", () => {
    expect(messageOf(progress, "hundrede")).toBe("Et helt tal fra 0 til 100.");
    expect(messageOf(optional(text({ what: "Kilden", max: 3 })), "abcd")).toBe("Kilden må højst være 3 tegn.");
    expect(messageOf(optional(day()), "31-12-2026")).toBe("Skriv en dato som 2026-11-22.");
  });
});

describe("what a form carries hidden", () => {
  test.each(["short", "", "with space in it", "x".repeat(65), "é".repeat(10)])("no key is »%s«", (input) => {
    expect(messageOf(key(), input)).toContain("Genindlæs siden");
  });

  test("a version is a whole number, also as a form sends it", () => {
    expect([valueOf(version(), "3"), valueOf(version(), 0)]).toEqual([3, 0]);
    expect(messageOf(version(), "-1")).toContain("Genindlæs siden");
  });

  test.each(["", "1", "00000000-0000-0000-0000-00000000000G", "' OR 1=1 --", "019A0000-0000-7000-8000-000000000000"])(
    "no reference is »%s«",
    (input) => {
      expect(messageOf(id(), input)).toBe("Ukendt henvisning.");
    },
  );

  test.each(["2026-02-30", "2026-2-3", "22.11.2026", "2026-11-22T00:00:00Z"])("no day is »%s«", (input) => {
    expect(messageOf(day(), input)).toBe("Skriv en dato som 2026-11-22.");
  });
});

describe("what a form says of each of several", () => {
  const input = gatherRecord(
    "reasons",
    z.strictObject({ key: z.string(), reasons: z.record(z.string(), text({ what: "Begrundelsen", min: 2, max: 9 })) }),
  );

  test("is gathered from its fields, but for those left empty", () => {
    const form = { key: "k", "reasons.a": "Fordi", "reasons.b": "", "reasons.c.d": "Netop" };

    expect(valueOf(input, form)).toEqual({ key: "k", reasons: { a: "Fordi", "c.d": "Netop" } });
    expect(valueOf(input, { key: "k" })).toEqual({ key: "k", reasons: {} });
  });

  test("is pointed out at the field it stands in", () => {
    const { error } = input.safeParse({ key: "k", "reasons.a": "x" });

    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["reasons.a"]);
  });

  test("is taken as it is from whoever is no form", () => {
    expect(valueOf(input, { key: "k", reasons: { a: "Fordi" } })).toEqual({ key: "k", reasons: { a: "Fordi" } });
    expect(valueOf(input, "intet")).toBeUndefined();
  });
});

describe("a party out of a list of bodies and organisations", () => {
  const one = "018c2d3e-4f50-7a6b-8c7d-9e0f1a2b3c4d";
  const chosen = party("Vælg en part.");

  test.each([true, false])("is read as it is written (a body: %s)", (isBody) => {
    const ids = isBody ? { bodyId: one, organisationId: null } : { bodyId: null, organisationId: one };

    expect(valueOf(chosen, partyValue({ id: one, isBody }))).toEqual(ids);
  });

  test.each([undefined, "", one, `person:${one}`, "organ:", "organ:x", `organ:organ:${one}`])(
    "is not »%s«",
    (input) => {
      expect(messageOf(chosen, input)).toBe("Vælg en part.");
    },
  );
});
