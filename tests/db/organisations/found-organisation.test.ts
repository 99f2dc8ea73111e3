import { expect, test } from "vitest";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import { database } from "@/lib/platform/db";
import { systemActor } from "@/lib/platform/session";
import { done, invalidFieldsOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

keepsTheRecipe(foundOrganisation, stage, {
  attempt: () =>
    Promise.resolve({ by: stage().actors.administrator, wish: { kind: "kommune", name: "Viborg Kommune" } }),
  leaves: ["organisation.founded"],
  refuses: { secretariat: "NOT_ALLOWED", auditor: "NOT_ALLOWED", public: "NOT_ALLOWED" },
  isVersioned: false,
});

test("a kommune lies in its region and is part of the kommuner together", async () => {
  const { kommuner, region } = stage().organisations;
  const wish = {
    kind: "kommune",
    name: "Samsø Kommune",
    partOfId: kommuner,
    regionId: region,
    municipalityCode: "0741",
  };

  const { subjectId } = await done(foundOrganisation, stage().actors.administrator, wish);

  const row = await database().now.organisation.findUniqueOrThrow({ where: { id: subjectId } });
  expect(row).toMatchObject({ ...wish, isDemonstration: false });
});

test("an installation's first organisations come from the system itself", async () => {
  const { version } = await done(foundOrganisation, systemActor, { kind: "region", name: "Region Nordjylland" });

  expect(version).toBe(1);
});

test.each([
  { wrong: "an empty name", wish: { kind: "kommune", name: " " }, field: "name" },
  { wrong: "a kind nobody knows", wish: { kind: "stat", name: "Danmark" }, field: "kind" },
  {
    wrong: "a kommune's code of three digits",
    wish: { kind: "kommune", name: "A", municipalityCode: "741" },
    field: "municipalityCode",
  },
])("$wrong is pointed out", async ({ wish, field }) => {
  expect(await invalidFieldsOf(foundOrganisation, stage().actors.administrator, wish)).toEqual([field]);
});
