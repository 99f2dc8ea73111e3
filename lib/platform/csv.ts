import "server-only";
import { stringify } from "csv-stringify/sync";

/**
 * Rows as a Danish Excel opens them: UTF-8 that says so, semicolons, line ends of Windows. An apostrophe stands before what
 * a spreadsheet would take for a formula. @param isBegun rows have gone before: what opens a file is left out
 */
export const csvOf = (rows: readonly (readonly string[])[], { isBegun = false } = {}): string =>
  stringify([...rows], {
    delimiter: ";",
    record_delimiter: "windows",
    // A line break of its own inside a cell is quoted, too.
    quote_record_delimiter: true,
    bom: !isBegun,
    escape_formulas: true,
  });
