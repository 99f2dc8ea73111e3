import "server-only";
import * as z from "zod";
import { day, gatherChosen, gatherRecord, id, key, optional, party, text, version } from "@/lib/platform/input";
import { NOBODY } from "./model";

const MOST = 100;

const ending = () =>
  z
    .array(party("Vælg det, der ophører, på listen."))
    .min(1, "Vælg mindst ét organ eller én organisation, der ophører.")
    .max(MOST, `Vælg højst ${String(MOST)}.`);

/** A form sends each in a field of its own. */
const coming = () =>
  z.preprocess(
    (value) => (typeof value === "object" && value !== null ? Object.values(value) : value),
    z.array(party("Vælg det, der kommer i stedet, på listen.")).max(MOST),
  );

/** One name on each line. */
const names = () =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split("\n").filter((line) => line.trim() !== "") : value),
    z
      .array(text({ what: "Navnet", min: 1, max: 160 }))
      .max(MOST)
      .default([]),
  );

export const prepareReformInput = gatherChosen(
  "predecessors",
  gatherRecord(
    "successors",
    z.strictObject({
      key: key(),
      title: text({ what: "Titlen", min: 1, max: 200 }),
      legalBasis: text({ what: "Lovgrundlaget", min: 1, max: 200 }),
      inForceOn: day(),
      predecessors: ending(),
      successors: coming(),
      newNames: names(),
      /** The region that new bodies belong to; null: that of the first that ends. */
      belongsToId: optional(id<"Organisation">()),
      isDemonstration: z.boolean().default(false),
    }),
  ),
);

const receiver = () => z.union([z.literal(NOBODY).transform(() => null), party("Vælg en modtager på listen.")]);

export const carryOutReformInput = gatherRecord(
  "to",
  gatherRecord(
    "reason",
    z
      .strictObject({
        key: key(),
        reformId: id<"Reform">(),
        expectedVersion: version(),
        /** Of the open things as the person read them. */
        seen: z.string().regex(/^[0-9a-f]{64}$/, "Listens kontroltal mangler. Genindlæs siden."),
        to: z.record(z.string(), receiver()),
        reason: z.record(z.string(), text({ what: "Begrundelsen", max: 300 })),
      })
      .superRefine(({ to, reason }, context) => {
        for (const [thing, receiver] of Object.entries(to)) {
          if (receiver !== null || (reason[thing] ?? "") !== "") continue;
          const message = "Skriv, hvorfor det ikke går over til nogen.";
          context.addIssue({ code: "custom", path: ["reason", thing], message });
        }
      }),
  ),
);
