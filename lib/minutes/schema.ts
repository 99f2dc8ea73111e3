import "server-only";
import * as z from "zod";
import { gatherRecord, id, key, text, version } from "@/lib/platform/input";

/** `expectedVersion`: that of the minutes; 0: nothing is written yet. */
const onMinutes = { key: key(), meetingId: id<"Meeting">(), expectedVersion: version() };

/** What stands before the items goes by this name among the items' ids. */
export const OPENING = "opening";

export const writeMinutesInput = gatherRecord(
  "texts",
  z.strictObject({
    ...onMinutes,
    texts: z
      .record(z.union([z.literal(OPENING), id<"AgendaItem">()]), text({ what: "Referatet af et punkt", max: 20_000 }))
      .transform((texts) =>
        Object.entries(texts).map(([name, said]) => ({ itemId: name === OPENING ? null : name, text: said })),
      ),
  }),
);

export const pasteMinutesInput = z.strictObject({
  ...onMinutes,
  text: text({ what: "Referatets tekst", min: 1, max: 200_000 }),
});

export const publishMinutesInput = z.strictObject(onMinutes);
