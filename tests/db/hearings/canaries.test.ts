import { beforeAll, describe, expect, test } from "vitest";
import { sendComment } from "@/lib/comments/commands/send-comment";
import { listComments } from "@/lib/comments/queries";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { getHearing, listHearings, listInput, listToAnswer } from "@/lib/hearings/queries";
import { getInitiativePage } from "@/lib/initiatives/queries";
import type { Actor } from "@/lib/kernel/actor";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { systemActor } from "@/lib/platform/session";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { listStrategies } from "@/lib/strategies/queries";
import { done } from "../../support/commands";
import { aHearing } from "../../support/hearing";
import type { Scene } from "../../support/plots";
import { actorOf, SINCE, useStage } from "../../support/stage";

const stage = useStage();

/** Words that stand nowhere else. */
const CANARIES = { note: "kvidrenotat", answer: "kvidresvar", draft: "kvidrekladde", email: "kvidrepost" } as const;

let scene: Scene;
let practice: Actor;
let writer: Actor;

/** An initiative in hearing with a note and an answer to it, a draft, and a person whose address is a canary. */
beforeAll(async () => {
  const { actors, organisations } = stage();
  scene = await aHearing(stage(), { heard: ["aarhus", "practices", "patients"] });
  await done(publishStrategy, actors.secretariat, { strategyId: scene.strategy.id, expectedVersion: 1 });
  practice = await aRepresentative("Læge", "laege@demo.example", organisations.practices);
  writer = await aRepresentative("Skriver", `${CANARIES.email}@demo.example`, organisations.aarhus);
  const { initiativeId } = scene;
  const note = { initiativeId, kind: "notat", body: CANARIES.note };
  const { subjectId: parentId } = await done(sendComment, actors.secretariat, note);
  await done(sendComment, actors.secretariat, { ...note, parentId, body: CANARIES.answer });
  await done(sendComment, writer, { initiativeId, kind: "kommentar", body: "Synlig kommentar" });
  await done(saveDraft, writer, {
    ...{ initiativeId, processId: scene.process.id, organisationId: organisations.aarhus },
    ...{ text: CANARIES.draft, draftVersion: 0 },
  });
});

async function aRepresentative(name: string, email: string, organisationId: string): Promise<Actor> {
  const { subjectId: personId } = await done(registerPerson, systemActor, { name, email });
  await done(admitMember, systemActor, { personId, organisationId, role: "repraesentant", validFrom: SINCE });
  return actorOf(personId);
}

/** All that the screens of these things are given for the person, as one text. */
async function everythingFor(viewer: Actor, reader: Reader): Promise<string> {
  const { initiativeId, process } = scene;
  const pages = { comments: 1, notes: 1 };
  const hearing = { phaseId: process.phaseIds[0] ?? "", pages: { initiatives: 1, responses: 1 } };
  return JSON.stringify([
    await getInitiativePage(reader, viewer, initiativeId),
    await listComments(reader, viewer, { initiativeId, pages }),
    await listInput(reader, viewer, { initiativeId, page: 1 }),
    await listHearings(reader, viewer, { page: 1 }),
    await listToAnswer(reader, viewer, { page: 1 }),
    await getHearing(reader, viewer, { ...hearing, isUnrepliedOnly: false }),
    await listStrategies(reader, viewer, { page: 1 }),
  ]);
}

const foundBy = async (viewer: Actor, reader: Reader): Promise<readonly string[]> => {
  const text = await everythingFor(viewer, reader);
  return Object.entries(CANARIES).flatMap(([what, word]) => (text.includes(word) ? [what] : []));
};

const crawlers = () => {
  const { actors } = stage();
  return [
    { who: "a colleague of the writer's", actor: actors.partner, finds: ["draft"] },
    { who: "another partner", actor: practice, finds: [] },
    { who: "a member of the patients' committee", actor: actors["member of the patients' committee"], finds: [] },
    { who: "a politician", actor: actors.politician, finds: [] },
    { who: "the secretary", actor: actors.secretary, finds: ["note", "answer"] },
    { who: "the secretariat", actor: actors.secretariat, finds: ["note", "answer"] },
    { who: "the auditor", actor: actors.auditor, finds: ["note", "answer"] },
    { who: "another region", actor: actors["secretariat of another region"], finds: [] },
    { who: "the system administrator", actor: actors.administrator, finds: [] },
    { who: "an employee of the region", actor: actors.employee, finds: [] },
    { who: "the public", actor: actors.public, finds: [] },
  ];
};

describe("of a note, an answer to it, a draft and an address", () => {
  test("everybody finds what is theirs to know, and nothing else", async () => {
    for (const { who, actor, finds } of crawlers()) {
      expect(await readNow((reader) => foundBy(actor, reader)), who).toEqual(finds);
    }
  });

  test("nobody finds more by asking for the past", async () => {
    const instant = new Date();
    for (const { who, actor, finds } of crawlers()) {
      const found = await readAt(instant, (reader) => foundBy(actor, reader));

      // Drafts are no part of the record, so they have no past.
      expect(found, who).toEqual(finds.filter((what) => what !== "draft"));
    }
  });

  test("and the comment beside them is read by the parties, not by the public", async () => {
    const { partner, public: everybody } = stage().actors;
    const read = (viewer: Actor) => readNow((reader) => everythingFor(viewer, reader));

    expect(await read(partner)).toContain("Synlig kommentar");
    expect(await read(practice)).toContain("Synlig kommentar");
    expect(await read(everybody)).not.toContain("Synlig kommentar");
  });
});
