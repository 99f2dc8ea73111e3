import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvOf } from "@/lib/platform/csv";

test("a table opens in a Danish Excel: it says that it is UTF-8, has semicolons and ends its lines as Windows does", () => {
  expect(csvOf([["Ærø", "1,5"]])).toBe("\uFEFFÆrø;1,5\r\n");
  expect(csvOf([["Ærø"]], { isBegun: true })).toBe("Ærø\r\n");
});

test.each(["=", "+", "-", "@", "\t", "\r"])("what begins with %j is no formula", (sign) => {
  const [[cell]] = parse(csvOf([[`${sign}1+1`]]), { delimiter: ";", bom: true }) as [[string]];

  expect(cell).toBe(`'${sign}1+1`);
});

test("whatever stands in a cell comes back", () => {
  const row = ['Den »ene«; den "anden"', "to\nlinjer", "", "æøå"];

  expect(parse(csvOf([row]), { delimiter: ";", bom: true })).toEqual([row]);
});
