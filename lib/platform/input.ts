import "server-only";
import * as z from "zod";
import { isUuid, type Id } from "@/lib/kernel/ids";
import { isDay } from "@/lib/kernel/day";
import { partyIn } from "@/lib/kernel/party";

/** One idempotency key per submission: the same key again has one effect. */
export const key = () => z.string().regex(/^[\w-]{8,64}$/, "Formularens nøgle mangler. Genindlæs siden og prøv igen.");

/** @param message what to say where a form left it to be chosen */
export const id = <Of extends string>(message = "Ukendt henvisning.") =>
  z
    .string(message)
    .refine(isUuid, message)
    .transform((text) => text as Id<Of>);

/** A whole number, also as a form sends it. */
export const whole = ({ min, max, message }: { min: number; max: number; message: string }) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d{1,9}$/, message)
          .transform(Number),
      ],
      message,
    )
    .pipe(z.number(message).int(message).min(min, message).max(max, message));

export const version = () =>
  whole({ min: 0, max: 1_000_000_000, message: "Formularens version mangler. Genindlæs siden." });

export const day = () =>
  z
    .string()
    .refine(isDay, "Skriv en dato som 2026-11-22.")
    .transform((text) => text);

/** A box that may be ticked: a browser sends "on", or nothing. */
export const ticked = () => z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);

/** Text a person writes: NFC, trimmed, without NUL. @param what the field's name at the start of a Danish message */
export const text = ({ what, max, min = 0 }: { what: string; max: number; min?: number }) =>
  z
    .string(`${what} mangler.`)
    .refine((value) => !value.includes("\u0000"), `${what} indeholder et tegn, der ikke kan gemmes.`)
    .transform((value) => value.normalize("NFC").replaceAll("\r\n", "\n").trim())
    .pipe(
      z
        .string()
        .min(min, min === 1 ? `${what} skal udfyldes.` : `${what} skal være mindst ${String(min)} tegn.`)
        .max(max, `${what} må højst være ${String(max)} tegn.`),
    );

/** A form sends "", or mere spaces, for what was left empty. No union: that would answer "Invalid input" for the schema's own message. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((value) => (typeof value === "string" && value.trim() === "" ? null : value), z.nullable(schema))
    .optional()
    .transform((value) => value ?? null);

const CHOSEN = "chosen.";

/**
 * A form sends each choice of several in a field of its own, `chosen.<id>`: gathered here into the list that the input names.
 * Whoever is no form gives the list itself.
 */
export const gatherChosen = <T extends z.ZodType>(field: string, schema: T) =>
  z.preprocess((form) => {
    if (typeof form !== "object" || form === null || field in form) return form;
    const entries = Object.entries(form);
    const chosen = entries.flatMap(([name]) => (name.startsWith(CHOSEN) ? [name.slice(CHOSEN.length)] : []));
    return { ...Object.fromEntries(entries.filter(([name]) => !name.startsWith(CHOSEN))), [field]: chosen };
  }, schema);

/**
 * A form sends what is said of each of several in a field of its own, `<field>.<id>`: gathered here into the record that
 * the input names; one left empty says nothing. Whoever is no form gives the record itself.
 */
export const gatherRecord = <T extends z.ZodType>(field: string, schema: T) =>
  z.preprocess((form) => {
    if (typeof form !== "object" || form === null || field in form) return form;
    const start = `${field}.`;
    const entries = Object.entries<unknown>({ ...form });
    const given = entries.filter(([name, value]) => name.startsWith(start) && value !== "");
    return {
      ...Object.fromEntries(entries.filter(([name]) => !name.startsWith(start))),
      [field]: Object.fromEntries(given.map(([name, value]) => [name.slice(start.length), value])),
    };
  }, schema);

/**
 * One of what a list sends as text.
 *
 * @param read null: nothing that the list holds
 * @param message what to say where nothing, or nothing known, is chosen
 */
export const fromList = <Of>(read: (value: string) => Of | null, message: string) =>
  z.string(message).transform((value, context): Of => {
    const chosen = read(value);
    if (chosen !== null) return chosen;
    context.addIssue(message);
    return z.NEVER;
  });

/** A body or an organisation out of a list of both. */
export const party = (message: string) => fromList(partyIn, message);

/** Several of a kind, each once. */
export const chosenOnce = <Of extends string>() =>
  z
    .array(id<Of>())
    .max(500, "Der er valgt for mange på én gang. Vælg højst 500.")
    .refine((ids) => new Set(ids).size === ids.length, "Det samme er valgt to gange.");

/** What a phase waits for of those who decide in it: how many, and whether the last of them does so last. */
export const decidingRule = () => ({
  decidersNeeded: optional(
    whole({ min: 1, max: 100, message: "Skriv et helt tal fra 1 til 100, eller lad feltet stå tomt." }),
  ),
  isLastDeciderLast: ticked(),
});
