import { sendResponse } from "@/lib/hearings/commands/send-response";
import { database } from "@/lib/platform/db";
import type { PhaseKind } from "@/lib/processes/model";
import { done } from "./commands";
import { anInitiativeIn, type Scene } from "./plots";
import type { Stage } from "./stage";

type Heard = { heard?: readonly ("aarhus" | "kommuner" | "practices" | "patients")[]; kind?: PhaseKind };

/** An initiative in an open phase in which these are heard: Aarhus and the patients' committee unless others are named. */
export function aHearing(stage: Stage, { heard = ["aarhus", "patients"], kind = "input" }: Heard = {}): Promise<Scene> {
  const parties = heard.map((name) =>
    name === "patients"
      ? { bodyId: stage.bodies.patients, role: "hoeres" }
      : { organisationId: stage.organisations[name], role: "hoeres" },
  );
  return anInitiativeIn(stage, [{ kind, isOpen: true, parties, plannedTo: "2040-12-31" }]);
}

/** Formal input of Aarhus Kommune's on the scene's initiative. @returns what a reply to it names */
export async function someInput(stage: Stage, { process, initiativeId }: Scene, text = "Vi støtter initiativet.") {
  const on = { processId: process.id, initiativeId };
  const wish = { ...on, organisationId: stage.organisations.aarhus, text };
  const { subjectId: responseId } = await done(sendResponse, stage.actors.partner, wish);
  return { ...on, phaseId: process.phaseIds[0] ?? "", responseId };
}

/** How far each party is, in the order of the process. */
export const statesIn = async (processId: string): Promise<readonly (string | null)[]> => {
  const rows = await database().now.participation.findMany({
    where: { phase: { processId } },
    orderBy: { number: "asc" },
    select: { state: true },
  });
  return rows.map(({ state }) => state);
};
