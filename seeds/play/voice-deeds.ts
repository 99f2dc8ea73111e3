import { sendComment } from "@/lib/comments/commands/send-comment";
import { registerLetter } from "@/lib/hearings/commands/register-letter";
import { replyToResponse } from "@/lib/hearings/commands/reply-to-response";
import { sendResponse } from "@/lib/hearings/commands/send-response";
import { database } from "@/lib/platform/db";
import { known } from "./foundation";
import { partyOf, type Scene } from "./scene";
import type { VoiceDeed } from "./steps";

type Doing<What extends VoiceDeed["does"]> = Extract<VoiceDeed, { does: What }>;

/** What parties say to an initiative, and what they are told. */
export async function playVoice(step: VoiceDeed, scene: Scene): Promise<void> {
  switch (step.does) {
    case "send-response":
    case "register-letter":
      return respond(step, scene);
    case "reply-to-response":
      return reply(step, scene);
    case "send-comment":
      return comment(step, scene);
  }
}

async function respond(step: Doing<"send-response" | "register-letter">, scene: Scene): Promise<void> {
  const { stage, send, day } = scene;
  const initiativeId = known(stage.initiatives, step.initiative);
  const { phase } = await database().now.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: { phase: { select: { processId: true } } },
  });
  const wish = { processId: phase?.processId, initiativeId, text: step.text, ...partyOf(scene, step.party) };
  const { subjectId } =
    step.does === "send-response"
      ? await send(sendResponse, wish)
      : await send(registerLetter, { ...wish, receivedOn: day });
  stage.said.set(step.response, subjectId);
}

async function reply({ response, reply: text }: Doing<"reply-to-response">, { stage, send }: Scene): Promise<void> {
  const id = known(stage.said, response);
  const place = await database().now.hearingResponse.findUniqueOrThrow({
    where: { id },
    select: { processId: true, phaseId: true, initiativeId: true },
  });
  await send(replyToResponse, { ...place, responseId: id, reply: text });
}

async function comment(
  { initiative, kind, organisation, body, comment: name, answers }: Doing<"send-comment">,
  { foundation, stage, send }: Scene,
): Promise<void> {
  const { subjectId } = await send(sendComment, {
    initiativeId: known(stage.initiatives, initiative),
    kind,
    organisationId: organisation && known(foundation.organisations, organisation),
    parentId: answers === undefined ? null : known(stage.said, answers),
    body,
  });
  if (name !== undefined) stage.said.set(name, subjectId);
}
