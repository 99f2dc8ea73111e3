"use server";

import { action } from "@/lib/platform/action";
import { makePaper } from "./commands/make-paper";
import { explainPaperRefusal } from "./labels";

export const makePaperAction = action(makePaper, {
  done: (_answer, { _meetingId = "", _item = "" }) =>
    `/moeder/${encodeURIComponent(_meetingId)}/punkter/${encodeURIComponent(_item)}?besked=papir-dannet`,
  explain: explainPaperRefusal,
});
