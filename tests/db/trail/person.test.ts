import { beforeAll, describe, expect, test } from "vitest";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { watchInitiative } from "@/lib/initiatives/commands/watch-initiative";
import { endMembership } from "@/lib/people/commands/end-membership";
import { dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { describeEntry } from "@/lib/trail/labels";
import { TRAIL_CATEGORIES, WHOLE, type TrailFilter } from "@/lib/trail/model";
import { listPersonTrail, PAGE_SIZE, type TrailEntry } from "@/lib/trail/queries";
import { done } from "../../support/commands";
import { aColleague, aDocument } from "../../support/document";
import { actorOf, useStage, type Role } from "../../support/stage";
import { aTrail, CANARY, newestStamp, reports, type Trail } from "../../support/trail";

const stage = useStage();

let trail: Trail;
let then: Date;

beforeAll(async () => {
  trail = await aTrail(stage());
  then = await newestStamp();
  await reports(stage(), trail.heard, 1);
}, 60_000);

type Member = Exclude<Role, "public">;
const idOf = (role: Member): string => stage().actors[role].personId ?? "";

/** All pages of somebody's trail. null: it is not for the viewer. */
async function told(
  viewer: Role,
  of: Member,
  { filter = WHOLE, at }: { filter?: TrailFilter; at?: Date } = {},
): Promise<TrailEntry[] | null> {
  const who = viewer === "public" ? stage().actors.public : await actorOf(stage().actors[viewer].personId);
  const ask = async (reader: Reader) => {
    const entries: TrailEntry[] = [];
    for (let page = 1; ; page++) {
      const found = await listPersonTrail(reader, who, { personId: idOf(of), filter, page });
      if (!found) return null;
      entries.push(...found.rows);
      if (found.rows.length < PAGE_SIZE) {
        expect(found.total).toBe(entries.length);
        return entries;
      }
    }
  };
  return at ? readAt(at, ask) : readNow(ask);
}

const typesOf = (entries: readonly TrailEntry[] | null) => [...new Set(entries?.map(({ type }) => type))].toSorted();
const linesOf = (entries: readonly TrailEntry[] | null) =>
  entries?.map(({ type, details }) => describeEntry(type, details));

const MEMBERS: readonly Member[] = ["secretariat", "secretary", "politician", "partner", "employee", "administrator"];

test("a person's trail is for the auditor and the person; access alone for the administrator; for nobody else", async () => {
  const ACCESS = ["membership.began", "person.registered"];

  expect(typesOf(await told("administrator", "secretariat"))).toEqual(ACCESS);
  for (const role of MEMBERS.filter((member) => member !== "secretariat" && member !== "administrator"))
    expect(await told(role, "secretariat"), role).toBeNull();
  expect(await told("public", "secretariat")).toBeNull();
  expect(await told("secretariat of another region", "secretariat")).toBeNull();
  expect((await told("secretariat", "secretariat"))?.length).toBeGreaterThan(20);
});

test.each(MEMBERS)("the auditor and the %s are told the same things of them", async (role) => {
  const [own, audited] = [await told(role, role), await told("auditor", role)];

  expect(own?.map(({ position }) => position)).toEqual(audited?.map(({ position }) => position));
  expect(JSON.stringify(audited).replaceAll(`"name":"${CANARY}"`, "")).not.toContain(CANARY);
});

test("it holds every fact that the person did, and what gave them access", async () => {
  const { rowCount: deeds } = await database().pool.query("SELECT FROM ledger.fact WHERE actor_id = $1", [
    idOf("secretariat"),
  ]);
  const entries = await told("auditor", "secretariat");

  expect(entries).toHaveLength((deeds ?? 0) + 2);
  expect(linesOf(entries)).toEqual(
    expect.arrayContaining(["Tilknyttet Region Midtjylland", "Personen oprettet", "Status meldt: i gang, 40 %"]),
  );
  expect(linesOf(await told("auditor", "politician"))).toContain("Plads givet i Regionsrådet");
});

test("a lead is told of being made one", async () => {
  const entries = await told("employee", "employee");

  expect(
    entries?.filter(({ type }) => type === "lead.assigned").map(({ initiative, by }) => [initiative?.id, by]),
  ).toEqual([
    [trail.hidden, null],
    [trail.heard, null],
  ]);
});

test("who did it is told to the auditor; in the own trail of oneself alone", async () => {
  const by = async (viewer: Role) =>
    new Set((await told(viewer, "partner"))?.map(({ type, by: name }) => `${type} ${String(name)}`));

  expect(await by("partner")).toEqual(
    new Set(["response.sent partner", "party.answered partner", "membership.began null", "person.registered null"]),
  );
});

test("what the person no longer sees is told without what it was about", async () => {
  const { administrator } = stage().actors;
  const { id: membershipId } = await database().now.membership.findFirstOrThrow({
    where: { personId: idOf("partner") },
  });
  const sent = async (viewer: Role) =>
    (await told(viewer, "partner"))
      ?.filter(({ type }) => type === "response.sent")
      .map(({ initiative, details }) => [initiative?.title ?? null, details.name]);
  expect(await sent("partner")).toEqual([
    ["Akutteam", "Aarhus Kommune"],
    ["Hjemmebehandling", "Aarhus Kommune"],
  ]);

  await done(endMembership, administrator, { membershipId });

  expect(await sent("partner")).toEqual([
    [null, null],
    [null, null],
  ]);
  expect((await sent("auditor"))?.map(([title]) => title)).toEqual(["Akutteam", "Hjemmebehandling"]);
});

describe("it", () => {
  test("is divided by its categories", async () => {
    const all = await told("auditor", "secretariat");
    const parts = await Promise.all(
      TRAIL_CATEGORIES.map((category) => told("auditor", "secretariat", { filter: { ...WHOLE, category } })),
    );

    expect(parts.flat().length).toBe(all?.length);
    expect((await told("auditor", "secretariat", { filter: { ...WHOLE, from: dayOf(new Date()) } }))?.length).toBe(
      all?.filter(({ on }) => on >= dayOf(new Date())).length,
    );
  });

  test("of a moment is what it was then, also afterwards", async () => {
    await done(watchInitiative, stage().actors.secretariat, { initiativeId: trail.decided });
    const now = await told("secretariat", "secretariat");

    const before = await told("secretariat", "secretariat", { at: then });

    expect(before).toEqual(now?.filter(({ recordedAt }) => recordedAt <= then));
    expect(now).toHaveLength((before?.length ?? 0) + 2);
  });
});

test("what was done in a document is told by the document, also when somebody else began it", async () => {
  const { documentId } = await aDocument(stage());
  const colleague = await aColleague(stage());
  await done(writeParagraph, colleague, { documentId, afterId: null, level: 1, heading: null, body: "Om det nære." });
  const of = { personId: colleague.personId ?? "", filter: WHOLE, page: 1 };

  const trails = await Promise.all(
    [colleague, await actorOf(idOf("auditor"))].map((viewer) =>
      readNow((reader) => listPersonTrail(reader, viewer, of)),
    ),
  );

  const SAID = "Afsnit skrevet: 0 a i Notat om det nære";
  expect(trails.map((trail) => linesOf(trail?.rows ?? null)?.includes(SAID))).toEqual([true, true]);
});
