import "server-only";
import { asDate, type Day } from "@/lib/kernel/day";
import { Prisma } from "@/prisma/generated/client";

/** Not ended before a day. */
export const goesOnUntil = (day: Day) => ({ OR: [{ validTo: null }, { validTo: { gte: asDate(day) } }] });

/** Valid on a day: begun, and not ended before it. */
export const validOn = (day: Day) => ({ validFrom: { lte: asDate(day) }, ...goesOnUntil(day) });

/** The same of what may have been there always, as an organisation. */
export const alwaysOrValidOn = (day: Day) => ({
  AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: asDate(day) } }] }, goesOnUntil(day)],
});

/** `validOn` in SQL, over the table that is called so. */
export const isValidOn = (day: Day, table: "b" | "c" | "l" | "m" | "s" | "se"): Prisma.Sql =>
  Prisma.sql`(${asDate(day)}::date BETWEEN ${Prisma.raw(table)}."validFrom" AND coalesce(${Prisma.raw(table)}."validTo", 'infinity'))`;
