import { beforeAll, expect, test } from "vitest";
import { visiblePages } from "@/components/ui/pager";
import { getBodyPage, listBodies } from "@/lib/bodies/queries";
import { listStandings } from "@/lib/dashboards/queries";
import { listComing, listLatestDecisions } from "@/lib/decisions/queries";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, dayOf } from "@/lib/kernel/day";
import { EVERYTHING, IN_ORDER } from "@/lib/lists/model";
import { listInitiatives } from "@/lib/lists/queries";
import { listMeetings } from "@/lib/meetings/queries";
import { listOrganisations } from "@/lib/organisations/queries";
import { listPeople } from "@/lib/people/queries";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { findEntries } from "@/lib/search/queries";
import { listStrategies } from "@/lib/strategies/queries";
import { listTemplates } from "@/lib/templates/queries";
import { done } from "../../support/commands";
import { aDecidingProcess, aDecision, anItem, aProposal } from "../../support/council";
import { useStage, type Role } from "../../support/stage";
import { aTemplate } from "../../support/templates";

const stage = useStage();

type Listed = { rows: readonly unknown[]; total: number } | null;
type List = (reader: Reader, viewer: Actor, page: number) => Promise<Listed>;

/** All lists that are paged and tell how many there are. */
const LISTS: readonly { what: string; as: Role; list: List }[] = [
  {
    what: "initiatives",
    as: "secretariat",
    list: (reader, viewer, page) => listInitiatives(reader, viewer, { filter: EVERYTHING, order: IN_ORDER, page }),
  },
  {
    what: "strategies",
    as: "secretariat",
    list: (reader, viewer, page) => listStrategies(reader, viewer, { page }),
  },
  {
    what: "strategies with their numbers",
    as: "politician",
    list: (reader, viewer, page) => listStandings(reader, viewer, { ownerIds: [], page }),
  },
  {
    what: "meetings",
    as: "secretary",
    list: (reader, viewer, page) => listMeetings(reader, viewer, { isComing: false, bodyId: null, page }),
  },
  {
    what: "items to come",
    as: "secretary",
    list: (reader, viewer, page) => listComing(reader, viewer, { page, size: 10 }),
  },
  {
    what: "decisions",
    as: "politician",
    list: (reader, viewer, page) => listLatestDecisions(reader, viewer, { page, size: 10 }),
  },
  {
    what: "hits",
    as: "secretariat",
    list: async (reader, viewer, page) => {
      const { hits, total } = await findEntries(reader, viewer, { typed: "telemedicin", page });
      return { rows: hits, total };
    },
  },
  {
    what: "seats of a body",
    as: "administrator",
    list: async (reader, viewer, page) =>
      (await getBodyPage(reader, viewer, { id: stage().bodies.council, page }))?.seats ?? null,
  },
  {
    what: "bodies",
    as: "administrator",
    list: (reader, viewer, page) => listBodies(reader, viewer, { page, search: "" }),
  },
  {
    what: "organisations",
    as: "administrator",
    list: (reader, viewer, page) => listOrganisations(reader, viewer, { page, search: "" }),
  },
  {
    what: "people",
    as: "administrator",
    list: (reader, viewer, page) => listPeople(reader, viewer, { page, search: "" }),
  },
  {
    what: "templates",
    as: "secretariat",
    list: (reader, viewer, page) => listTemplates(reader, viewer, { page }),
  },
];

const BEYOND = 99;

/** A decided proposal and one that is to come, and a template. */
beforeAll(async () => {
  const council = await aDecidingProcess(stage());
  const [decided, coming] = [await aProposal(stage(), council), await aProposal(stage(), council)];
  const itemId = await anItem(stage(), [decided]);
  await done(recordDecision, stage().actors.secretary, aDecision(itemId, [decided]));
  await anItem(stage(), [coming], { meeting: { heldOn: addDays(dayOf(new Date()), 1) } });
  await aTemplate(stage());
}, 60_000);

test.each(LISTS)("a page beyond the last of the $what is empty, and tells how many there are", async ({ as, list }) => {
  const viewer = stage().actors[as];
  const asked = async (reader: Reader) => [await list(reader, viewer, 1), await list(reader, viewer, BEYOND)] as const;

  for (const [first, beyond] of [await readNow(asked), await readAt(new Date(), asked)]) {
    expect(first?.rows.length).toBe(first?.total);
    expect(first?.total).toBeGreaterThan(0);
    expect(beyond).toMatchObject({ total: first?.total });
    expect(beyond?.rows).toEqual([]);
  }
});

test("and from there the pages there are lead back", () => {
  expect(visiblePages(BEYOND, 2)).toEqual([1, 2]);
});
