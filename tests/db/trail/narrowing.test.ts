import { beforeAll, describe, expect, test } from "vitest";
import { readNow } from "@/lib/platform/readers";
import { TRAIL_CATEGORIES, WHOLE, type TrailFilter } from "@/lib/trail/model";
import { listTrailBefore, listTrailPeople, type TrailEntry } from "@/lib/trail/queries";
import { useStage, type Role } from "../../support/stage";
import { told as toldTo, viewerOf, type Viewer } from "../../support/told";
import { aTrail, CANARY, newestStamp, reports, type Trail } from "../../support/trail";

const stage = useStage();

let trail: Trail;
let then: Date;

beforeAll(async () => {
  trail = await aTrail(stage());
  then = await newestStamp();
  await reports(stage(), trail.heard, 1);
}, 60_000);

const told = async (role: Viewer, of: { id: string } | { slug: string }, filter: TrailFilter = WHOLE, at?: Date) =>
  toldTo(await viewerOf(stage(), role), of, { filter, ...(at ? { at } : {}) });

describe("who did it", () => {
  const namesTo = async (role: Viewer) =>
    Object.fromEntries((await told(role, { id: trail.heard }))?.map(({ type, by }) => [type, by]) ?? []);

  test("is told to those who read in full; who sent an organisation's input to the auditor alone", async () => {
    const [secretariat, auditor] = [await namesTo("secretariat"), await namesTo("auditor")];

    expect(secretariat).toMatchObject({
      "status.recorded": "secretariat",
      "initiative.proposed": "secretariat",
      "response.sent": null,
    });
    expect(auditor).toMatchObject({ "status.recorded": "secretariat", "response.sent": "partner" });
  });

  test("is told to a partner where the initiative's page tells it", async () => {
    expect(await namesTo("partner")).toMatchObject({
      ...{ "status.recorded": "secretariat", "initiative.entered": "secretariat", "comment.sent": "secretariat" },
      ...{ "initiative.proposed": null, "response.replied": null, "lead.assigned": null },
    });
  });

  test.each(["public", "administrator", "secretariat of another region"] as const)(
    "is not told to the %s",
    async (role) => {
      const byAnyone = { ...WHOLE, by: stage().actors.secretariat.personId };

      expect(Object.values(await namesTo(role)).filter((name) => name !== null)).toEqual([]);
      expect(await told(role, { id: trail.heard }, byAnyone)).toEqual([]);
      expect(await peopleOf(role)).toEqual([]);
    },
  );

  test("finds neither more nor less than what that person is named for", async () => {
    const byPartner = { ...WHOLE, by: stage().actors.partner.personId };
    const found = async (role: Role) => (await told(role, { id: trail.heard }, byPartner))?.map(({ type }) => type);

    expect([await found("auditor"), await found("secretariat")]).toEqual([["response.sent"], []]);
    expect([await peopleOf("auditor"), await peopleOf("secretariat")]).toEqual([
      ["partner", "secretariat"],
      ["secretariat"],
    ]);
  });

  const peopleOf = async (role: Role) => {
    const people = await readNow((reader) =>
      listTrailPeople(reader, stage().actors[role], { initiativeId: trail.heard }),
    );
    return people.map(({ name }) => name);
  };
});

describe("a trail", () => {
  const everything = ["secretariat", "auditor"] as const;

  test("holds nothing of what people wrote", async () => {
    for (const role of everything) {
      const heard = JSON.stringify(await told(role, { slug: trail.published.strategy.slug }));

      // The title of an item on an agenda is what it is called.
      expect(heard.replaceAll(`"name":"${CANARY}"`, "")).not.toContain(CANARY);
    }
  });

  test("is divided by its categories, and by its days", async () => {
    const of = { slug: trail.published.strategy.slug };
    const all = await told("auditor", of);
    const parts = await Promise.all(TRAIL_CATEGORIES.map((category) => told("auditor", of, { ...WHOLE, category })));
    const [first] = (all ?? []).map(({ on }) => on).toSorted();
    const onFirst = await told("auditor", of, { ...WHOLE, from: first ?? null, to: first ?? null });

    expect(parts.every((part) => part && part.length > 0)).toBe(true);
    expect(parts.flat().length).toBe(all?.length);
    expect(onFirst).toEqual(all?.filter(({ on }) => on === first));
    expect(onFirst?.length).toBeLessThan(all?.length ?? 0);
  });

  test("of a moment is what it was then, also afterwards", async () => {
    const now = await told("politician", { id: trail.heard });

    const before = await told("politician", { id: trail.heard }, WHOLE, then);

    expect(before).toEqual(now?.filter(({ recordedAt }) => recordedAt <= then));
    expect(now).toHaveLength((before?.length ?? 0) + 1);
  });

  test.each([1, 3, 1000])("is exported by %i at a time as it stands on its pages", async (size) => {
    const viewer = stage().actors.politician;
    const scope = { initiativeId: trail.heard };
    const exported: TrailEntry[] = [];
    for (let part: TrailEntry[] | null = null; part?.length !== 0; exported.push(...part)) {
      const before = exported.at(-1)?.position ?? null;
      part = await readNow((reader) => listTrailBefore(reader, viewer, { scope, filter: WHOLE, before, size }));
    }

    expect(exported).toEqual(await told("politician", { id: trail.heard }));
  });
});
