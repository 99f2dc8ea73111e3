import { expect, test } from "vitest";
import { day } from "@/lib/kernel/day";
import { refuse } from "@/lib/kernel/result";
import { movedUp, phaseTime, processTimes } from "@/lib/templates/rules";

test("a time without a year is the next one after the phase before", () => {
  expect(phaseTime("februar-april", day("2026-11-01"))).toMatchObject({
    value: { from: "2027-02-01", to: "2027-04-30", text: "februar-april" },
  });
});

test("the first phase says its year", () => {
  expect(phaseTime("februar-april", null)).toEqual(refuse({ code: "YEAR_MISSING", text: "februar-april" }));
});

test("what is no time is not understood", () => {
  expect(phaseTime("snart", null)).toEqual(refuse({ code: "TIME_NOT_UNDERSTOOD", text: "snart" }));
});

test("the times of a process follow each other over the turn of the year", () => {
  const times = processTimes(["Nov – december 2015", "December-januar", "februar-april", "Maj", "Juni"]);

  expect(times.ok && times.value.map(({ from, to }) => [from, to])).toEqual([
    ["2015-11-01", "2015-12-31"],
    ["2015-12-01", "2016-01-31"],
    ["2016-02-01", "2016-04-30"],
    ["2016-05-01", "2016-05-31"],
    ["2016-06-01", "2016-06-30"],
  ]);
});

test("the first time that cannot be read is named", () => {
  expect(processTimes(["maj 2027", "engang", "snart"])).toEqual(
    refuse({ code: "TIME_NOT_UNDERSTOOD", text: "engang" }),
  );
});

test("only the phases behind a removed one move", () => {
  const phases = [
    { id: "a", number: 1 },
    { id: "b", number: 2 },
    { id: "c", number: 3 },
    { id: "d", number: 4 },
  ];

  expect(movedUp(phases, { number: 2 })).toEqual([
    { id: "c", number: 2 },
    { id: "d", number: 3 },
  ]);
});
