import "server-only";
import * as z from "zod";
import { id, key, optional, text, version } from "@/lib/platform/input";
import { PAPER_SECTIONS } from "./model";

/** `expectedVersion`: how many papers the item had when the person read it. */
export const makePaperInput = z.strictObject({
  key: key(),
  itemId: id<"AgendaItem">(),
  expectedVersion: version(),
  resume: text({ what: "Resuméet", min: 1, max: 4000 }),
  account: text({ what: "Sagsfremstillingen", min: 1, max: 60_000 }),
  consequences: optional(text({ what: "Konsekvenserne", max: 20_000 })),
});

export const arrangePaperInput = z.strictObject({
  key: key(),
  organisationId: id<"Organisation">(),
  sections: z
    .array(
      z.strictObject({
        section: z.enum(PAPER_SECTIONS, "Ukendt afsnit."),
        heading: text({ what: "Overskriften", min: 1, max: 80 }),
      }),
    )
    .min(1, "Vælg mindst ét afsnit.")
    .refine(
      (sections) => new Set(sections.map(({ section }) => section)).size === sections.length,
      "Det samme afsnit er valgt to gange.",
    ),
});
