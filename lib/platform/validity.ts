import "server-only";
import { asDate, type Day } from "@/lib/kernel/day";
import { Prisma } from "@/prisma/generated/client";

/** Valid on a day: begun, and not ended before it. */
export const validOn = (day: Day) => ({
  validFrom: { lte: asDate(day) },
  OR: [{ validTo: null }, { validTo: { gte: asDate(day) } }],
});

/** `validOn` in SQL, over the table that is called so. */
export const isValidOn = (day: Day, table: "b" | "l" | "m" | "s" | "se"): Prisma.Sql =>
  Prisma.sql`(${asDate(day)}::date BETWEEN ${Prisma.raw(table)}."validFrom" AND coalesce(${Prisma.raw(table)}."validTo", 'infinity'))`;
