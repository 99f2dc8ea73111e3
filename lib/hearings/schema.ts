import "server-only";
import * as z from "zod";
import { partyIn } from "@/lib/kernel/party";
import { day, id, key, optional, text, version } from "@/lib/platform/input";

/** A select sends the voice as one field; one that is nobody's is none. */
function splitVoice(form: unknown): unknown {
  if (typeof form !== "object" || form === null || !("voice" in form)) return form;
  const { voice, ...rest } = form;
  return { ...rest, ...(typeof voice === "string" ? partyIn(voice) : null) };
}

const input = {
  key: key(),
  processId: id<"Process">(),
  initiativeId: id<"Initiative">(),
  organisationId: optional(id<"Organisation">()),
  bodyId: optional(id<"Body">()),
};

const isOneVoice = ({ organisationId, bodyId }: { organisationId: string | null; bodyId: string | null }) =>
  (organisationId === null) !== (bodyId === null);
const ONE_VOICE = { error: "Vælg, hvem svaret kommer fra.", path: ["voice"] };

const longText = (what: string) => text({ what, min: 1, max: 20_000 });

/** `draftVersion`: that of the draft the person saw; left out where there are no drafts. */
export const sendResponseInput = z
  .strictObject({ ...input, text: longText("Teksten"), draftVersion: optional(version()) })
  .refine(isOneVoice, ONE_VOICE);

export const registerLetterInput = z.preprocess(
  splitVoice,
  z.strictObject({ ...input, text: longText("Brevets tekst"), receivedOn: day() }).refine(isOneVoice, ONE_VOICE),
);

/** A draft may be empty. */
export const saveDraftInput = z
  .strictObject({ ...input, text: text({ what: "Teksten", max: 20_000 }), draftVersion: version() })
  .refine(isOneVoice, ONE_VOICE);

/** A reply says which response it answers, and where that stands. */
export const replyToResponseInput = z.strictObject({
  key: key(),
  processId: id<"Process">(),
  phaseId: id<"Phase">(),
  initiativeId: id<"Initiative">(),
  responseId: id<"Response">(),
  reply: longText("Svaret"),
});
