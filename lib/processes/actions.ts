"use server";

import type { Typed } from "@/lib/kernel/form-state";
import { action } from "@/lib/platform/action";
import { closePhase } from "./commands/close-phase";
import { holdMilestone } from "./commands/hold-milestone";
import { openPhase } from "./commands/open-phase";
import { registerAnswer } from "./commands/register-answer";
import { registerOrientation } from "./commands/register-orientation";
import { registerResult } from "./commands/register-result";
import { explainProcessRefusal } from "./labels";

const explain = explainProcessRefusal;

const backWith =
  (message: string) =>
  (_answer: unknown, { _slug: slug = "" }: Typed): string =>
    `/strategier/${encodeURIComponent(slug)}/proces?besked=${message}`;

export const openPhaseAction = action(openPhase, { done: backWith("fase-aabnet"), explain });
export const closePhaseAction = action(closePhase, { done: backWith("fase-afsluttet"), explain });
export const registerOrientationAction = action(registerOrientation, { done: backWith("part-orienteret"), explain });
export const registerAnswerAction = action(registerAnswer, { done: backWith("parts-svar"), explain });
export const holdMilestoneAction = action(holdMilestone, { done: backWith("milepael-holdt"), explain });
export const registerResultAction = action(registerResult, { done: backWith("resultat-registreret"), explain });
