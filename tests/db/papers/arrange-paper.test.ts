import { expect, test } from "vitest";
import { arrangePaper } from "@/lib/papers/commands/arrange-paper";
import { makePaper } from "@/lib/papers/commands/make-paper";
import { database } from "@/lib/platform/db";
import { paperOrders } from "@/seeds/paper-orders";
import { done, invalidFieldsOf, type Wish } from "../../support/commands";
import { aDecidingProcess, anItem, aProposal } from "../../support/council";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const anOrder = (wish: Wish = {}): Wish => ({
  organisationId: stage().organisations.region,
  sections: paperOrders["Region Midtjylland"],
  ...wish,
});

keepsTheRecipe(arrangePaper, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.secretariat, wish: anOrder() }),
  leaves: ["paperOrder.arranged"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    secretary: "NOT_FOUND",
    politician: "NOT_FOUND",
    partner: "NOT_FOUND",
    auditor: "NOT_FOUND",
    administrator: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test("a section stands in it once, under a heading", async () => {
  const { secretariat } = stage().actors;
  const twice = [
    { section: "bilag", heading: "Bilag" },
    { section: "bilag", heading: "Mere" },
  ];

  expect(await invalidFieldsOf(arrangePaper, secretariat, anOrder({ sections: twice }))).toEqual(["sections"]);
  expect(await invalidFieldsOf(arrangePaper, secretariat, anOrder({ sections: [] }))).toEqual(["sections"]);
});

test("papers made from now on have the new order, those made before keep theirs", async () => {
  const { secretary, secretariat } = stage().actors;
  const itemId = await anItem(stage(), [await aProposal(stage(), await aDecidingProcess(stage()))], {
    wish: { proposal: "Direktionen indstiller, at forslaget godkendes" },
  });
  const made = async (expectedVersion: number) => {
    const wish = { itemId, expectedVersion, resume: "Kort.", account: "Langt." };
    const { subjectId: id } = await done(makePaper, secretary, wish);
    return headingsOf(id);
  };
  await done(arrangePaper, secretariat, anOrder());
  const first = await made(0);

  await done(arrangePaper, secretariat, anOrder({ sections: paperOrders["Region Hovedstaden"] }));

  expect(await made(1)).toEqual(["Indstilling", "Sagsfremstilling", "Status på initiativerne", "Bilag"]);
  expect(first).toEqual(["Resume", "Direktionen indstiller", "Sagsfremstilling", "Status på initiativerne", "Bilag"]);
  const [paper] = await database().now.paper.findMany({ where: { itemId, number: 1 }, select: { id: true } });
  expect(await headingsOf(paper?.id ?? "")).toEqual(first);
});

async function headingsOf(id: string): Promise<readonly string[]> {
  const { content } = await database().now.paper.findUniqueOrThrow({ where: { id }, select: { content: true } });
  const { blocks } = JSON.parse(content) as { blocks: readonly { kind: string; level: number; text: string }[] };
  return blocks.flatMap(({ kind, level, text }) => (kind === "heading" && level === 1 ? [text] : []));
}
