import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadText } from "../evidence";
import type { TextFact } from "../facts";
import { canSeeText, canWriteText } from "../policy";
import { rewriteTextInput } from "../schema";

/** Changes a draft. Refuses TEXT_FROZEN. */
export const rewriteText = command({
  name: "text.rewrite",
  input: rewriteTextInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: loadText,
  see: (actor, evidence) => canSeeText(actor, evidence, evidence.text),
  allow: (actor, evidence) => canWriteText(actor, evidence, evidence),
  decide: ({ version, text }, { textId, body }, { today, actor }) =>
    text.isPublished
      ? refuse({ code: "TEXT_FROZEN" })
      : ok<TextFact[]>([
          {
            type: "text.rewritten",
            subject: { kind: "text", id: textId, version: version + 1 },
            happenedOn: today,
            data: { body: written(body), byId: actor.personId },
          },
        ]),
});
