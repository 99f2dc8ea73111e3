import { expect, test } from "vitest";
import { establishBody } from "@/lib/bodies/commands/establish-body";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { listDecisionsAt } from "@/lib/decisions/queries";
import { explainCondition } from "@/lib/gates/labels";
import { getInitiativePage } from "@/lib/initiatives/queries";
import type { Actor } from "@/lib/kernel/actor";
import { registerPerson } from "@/lib/people/commands/register-person";
import { readNow } from "@/lib/platform/readers";
import { systemActor } from "@/lib/platform/session";
import { done, refusalOf, type Wish } from "../../support/commands";
import { aDecision, anItem, aProposal, phaseOf, publishFinal, type Council } from "../../support/council";
import { aProcess, aStrategy } from "../../support/plots";
import { actorOf, SINCE, useStage } from "../../support/stage";

const stage = useStage();

type Body = { readonly id: string; readonly name: string; readonly secretary: Actor };

/** Bodies with a secretary each. */
async function bodiesNamed(names: readonly string[]): Promise<Body[]> {
  const bodies: Body[] = [];
  for (const [index, name] of names.entries()) {
    const body = { organisationId: stage().organisations.region, kind: "tvaersektorielt-udvalg", level: "politisk" };
    const { subjectId: id } = await done(establishBody, systemActor, { ...body, name, validFrom: SINCE });
    const email = `sekretaer-${name.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}-${String(index)}@demo.example`;
    const { subjectId: personId } = await done(registerPerson, systemActor, { name: `Sekretær for ${name}`, email });
    await done(takeSeat, systemActor, { personId, bodyId: id, role: "sekretaer", validFrom: SINCE });
    bodies.push({ id, name, secretary: await actorOf(personId) });
  }
  return bodies;
}

/** A phase in which these bodies decide on one text. */
async function aDecidingPhase(bodies: readonly Body[], rule: Wish): Promise<Council> {
  const parties = bodies.map(({ id }) => ({ bodyId: id, role: "beslutter" }));
  const strategy = await aStrategy(stage());
  const phases = [
    { kind: "endeligt-forslag" as const, isOpen: true },
    { kind: "behandling" as const, isOpen: true, parties, ...rule },
  ];
  const process = await aProcess(stage(), strategy, phases);
  return { strategy, process, phaseId: process.phaseIds[1] ?? "" };
}

async function decides({ id, secretary }: Body, initiativeId: string, wish: Wish = {}): Promise<string> {
  const itemId = await anItem(stage(), [initiativeId], { meeting: { bodyId: id }, by: secretary });
  await done(recordDecision, secretary, aDecision(itemId, [initiativeId], wish));
  return itemId;
}

const NAMES = ["Udvalget", ...Array.from({ length: 19 }, (_, at) => `Byrådet i kommune ${String(at + 1)}`), "Regionen"];

test("twenty-one bodies decide on one text, which changes after nine of them: all decide anew, and the last one last", async () => {
  const bodies = await bodiesNamed(NAMES);
  const council = await aDecidingPhase(bodies, { isLastDeciderLast: true });
  const initiativeId = await aProposal(stage(), council);
  const last = bodies.at(-1);
  const [first, second] = bodies;
  if (!first || !second || !last) throw new RangeError("There are twenty-one");
  for (const body of bodies.slice(0, 9)) {
    const remark = { outcome: "godkendt-med-bemaerkning", concerns: body === first ? "støtte" : "hjemme" };
    await decides(body, initiativeId, body === first || body === second ? remark : {});
  }

  await publishFinal(stage(), initiativeId, { body: "Borgeren får støtte, hvor der er brug for det." });

  const page = await readNow((reader) => getInitiativePage(reader, stage().actors.secretariat, initiativeId));
  const words = (page?.gate?.conditions ?? []).map(explainCondition).join(" ");
  for (const { name } of bodies.slice(0, 9)) expect(words).toContain(`${name} (version 1`);
  expect(words).toContain("Udvalget (version 1; det, bemærkningen angik, er uændret)");
  expect(words).toContain("Byrådet i kommune 1 (version 1; det, bemærkningen angik, er ændret)");
  expect(words).not.toContain("Byrådet i kommune 10 (version");

  for (const body of bodies.slice(0, 19)) await decides(body, initiativeId);
  const early = await anItem(stage(), [initiativeId], { meeting: { bodyId: last.id }, by: last.secretary });
  expect(await refusalOf(recordDecision, last.secretary, aDecision(early, [initiativeId]))).toMatchObject({
    code: "DECIDES_LAST",
  });
  const twentieth = bodies[19];
  if (twentieth) await decides(twentieth, initiativeId);
  expect(await phaseOf(initiativeId)).toBe("behandling");

  await done(recordDecision, last.secretary, aDecision(early, [initiativeId]));

  expect(await phaseOf(initiativeId)).toBe("udmoentning");
}, 120_000);

test("two of three open the gate where two are asked for", async () => {
  const bodies = await bodiesNamed(["Ældreudvalget", "Socialudvalget", "Teknikudvalget"]);
  const council = await aDecidingPhase(bodies, { decidersNeeded: 2 });
  const initiativeId = await aProposal(stage(), council);
  const [first, , third] = bodies;
  if (!first || !third) throw new RangeError("There are three");

  await decides(third, initiativeId);
  expect(await phaseOf(initiativeId)).toBe("behandling");
  await decides(first, initiativeId);

  expect(await phaseOf(initiativeId)).toBe("udmoentning");
});

test("a remark is about words that stand in the text that was decided on", async () => {
  const [body] = await bodiesNamed(["Psykiatriudvalget"]);
  if (!body) throw new RangeError("There is one");
  const initiativeId = await aProposal(stage(), await aDecidingPhase([body], {}));
  const itemId = await anItem(stage(), [initiativeId], { meeting: { bodyId: body.id }, by: body.secretary });

  const wish = aDecision(itemId, [initiativeId], { concerns: "står ikke i teksten" });

  expect(await refusalOf(recordDecision, body.secretary, wish)).toEqual({ code: "NOT_IN_THE_TEXT" });
});

test("who was not there is told to who reads the body's agendas, and to nobody else", async () => {
  const [body] = await bodiesNamed(["Hygiejneudvalget"]);
  if (!body) throw new RangeError("There is one");
  const initiativeId = await aProposal(stage(), await aDecidingPhase([body], {}));
  const itemId = await decides(body, initiativeId, {
    absent: "Karen Holm",
    disqualified: "Ole Bruun",
    concerns: "støtte",
  });
  const { meetingId } = (await readNow(({ db }) => db.agendaItem.findUnique({ where: { id: itemId } }))) ?? {};
  const told = (viewer: Actor) =>
    readNow(async (reader) => {
      const [item] = await listDecisionsAt(reader, viewer, meetingId ?? "");
      const [decision] = item?.decisions ?? [];
      return decision && [decision.absent, decision.disqualified, decision.concerns];
    });

  expect(await told(stage().actors.politician)).toEqual(["Karen Holm", "Ole Bruun", "støtte"]);
  // A strategy that is not published is not for partners: they learn of no decision at all.
  expect(await told(stage().actors.partner)).toBeUndefined();
});
