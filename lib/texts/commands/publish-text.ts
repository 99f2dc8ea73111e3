import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadText } from "../evidence";
import type { TextFact } from "../facts";
import { canPublishText, canSeeText } from "../policy";
import { publishTextInput } from "../schema";

/** Publishes a draft and freezes it. Refuses TEXT_FROZEN for one that is published already. */
export const publishText = command({
  name: "text.publish",
  input: publishTextInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: loadText,
  see: (actor, evidence) => canSeeText(actor, evidence, evidence.text),
  allow: (actor, subject) => canPublishText(actor, subject),
  decide: ({ version, text }, { textId }, { today }) =>
    text.isPublished
      ? refuse({ code: "TEXT_FROZEN" })
      : ok<TextFact[]>([
          {
            type: "text.published",
            subject: { kind: "text", id: textId, version: version + 1 },
            happenedOn: today,
            data: {},
          },
        ]),
});
