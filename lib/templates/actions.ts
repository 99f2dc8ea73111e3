"use server";

import type { Typed } from "@/lib/kernel/form-state";
import { action } from "@/lib/platform/action";
import { addParty } from "./commands/add-party";
import { addPhase } from "./commands/add-phase";
import { changePhase } from "./commands/change-phase";
import { drawTemplate } from "./commands/draw-template";
import { planFromTemplate } from "./commands/plan-from-template";
import { removeParty } from "./commands/remove-party";
import { removePhase } from "./commands/remove-phase";
import { renameTemplate } from "./commands/rename-template";
import { explainTemplateRefusal } from "./labels";

const explain = explainTemplateRefusal;

const backWith =
  (message: string) =>
  (_answer: unknown, { templateId = "" }: Typed): string =>
    `/administration/processer/${templateId}?besked=${message}`;

export const drawTemplateAction = action(drawTemplate, {
  done: ({ subjectId }) => `/administration/processer/${subjectId}?besked=skabelon-tegnet`,
  explain,
});
export const renameTemplateAction = action(renameTemplate, { done: backWith("skabelon-omdoebt"), explain });
export const addPhaseAction = action(addPhase, { done: backWith("skabelonfase-tilfoejet"), explain });
export const changePhaseAction = action(changePhase, { done: backWith("skabelonfase-aendret"), explain });
export const removePhaseAction = action(removePhase, { done: backWith("skabelonfase-fjernet"), explain });
export const addPartyAction = action(addParty, { done: backWith("skabelonpart-tilfoejet"), explain });
export const removePartyAction = action(removeParty, { done: backWith("skabelonpart-fjernet"), explain });
export const planFromTemplateAction = action(planFromTemplate, {
  done: (_answer, { _slug: slug = "" }) => `/strategier/${encodeURIComponent(slug)}/proces?besked=proces-planlagt`,
  explain,
});
