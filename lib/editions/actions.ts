"use server";

import { action } from "@/lib/platform/action";
import { publishEdition } from "./commands/publish-edition";
import { detailsOfRefusal, explainEditionRefusal } from "./labels";

export const publishEditionAction = action(publishEdition, {
  done: (_answer, { _slug = "", documentId = "" }) =>
    `/strategier/${encodeURIComponent(_slug)}/dokumenter/${documentId}?besked=dokument-offentliggjort`,
  explain: explainEditionRefusal,
  details: detailsOfRefusal,
});
