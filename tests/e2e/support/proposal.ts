import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { dayOf } from "@/lib/kernel/day";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { listItem } from "@/lib/meetings/commands/list-item";
import { doing } from "./doing";
import { aProcess, aStrategy, anInitiativeIn, bodyBy, organisationBy } from "./plots";

const REGION = "Region Midtjylland";

/** Both are to decide, and have the same secretary. */
export const DECIDERS = ["Regionsrådet", "Rådgivende udvalg på sundhedsområdet"] as const;

export type Decider = (typeof DECIDERS)[number];

/** The id of the meeting of each. */
export type Meetings = Readonly<Record<Decider, string>>;

/** An initiative that waits for the decision of both, with a final text and on both agendas. */
export async function stageProposal(): Promise<{ initiativeId: string; meetings: Meetings }> {
  const slug = `forslag-${crypto.randomUUID().slice(0, 8)}`;
  const [secretariat, owner] = ["strategi@midt.example", REGION];
  const plot = await aStrategy({ secretariat, owner, slug, title: `Besluttet af to, ${slug}` });
  const bodies = await Promise.all(DECIDERS.map((name) => bodyBy(name, plot.ownerId)));
  const parties = bodies.map((bodyId) => ({ bodyId, role: "beslutter" }));
  const { phases } = await aProcess(plot, "Kommissorium med to besluttende organer", [
    { kind: "endeligt-forslag", title: "Endeligt forslag" },
    { kind: "behandling", title: "Behandling", parties },
    { kind: "udmoentning", title: "Udmøntning" },
  ]);
  const on = await anInitiativeIn(plot, phases.get("endeligt-forslag"), { title: "Fælles natberedskab" });
  const { initiativeId } = on;
  for (const [kind, body] of [
    ["debat", "Vi foreslår et fælles natberedskab."],
    ["endelig", "Regionen og kommunerne deler natberedskabet."],
  ] as const) {
    const { subjectId: textId, version } = await plot.secretariat(draftText, { initiativeId, kind, body });
    await plot.secretariat(publishText, { initiativeId, textId, expectedVersion: version });
  }
  await plot.secretariat(advanceInitiative, on);
  return { initiativeId, meetings: await putOnAgendas(initiativeId) };
}

/** Both meet today, with the initiative as it is now on their agendas. */
export async function putOnAgendas(initiativeId: string): Promise<Meetings> {
  const secretary = await doing("sekretaer@midt.example");
  const regionId = await organisationBy(REGION);
  const meetIn = async (body: Decider): Promise<string> => {
    const meeting = { bodyId: await bodyBy(body, regionId), heldOn: dayOf(new Date()) };
    const { subjectId: meetingId, version } = await secretary(callMeeting, meeting);
    const item = { title: "Fælles natberedskab", initiativeIds: [initiativeId] };
    await secretary(listItem, { meetingId, expectedVersion: version, ...item });
    return meetingId;
  };
  return {
    Regionsrådet: await meetIn("Regionsrådet"),
    "Rådgivende udvalg på sundhedsområdet": await meetIn("Rådgivende udvalg på sundhedsområdet"),
  };
}
