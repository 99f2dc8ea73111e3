import { expect, test } from "@playwright/test";
import { z } from "zod";
import { strategy } from "@/seeds/midtjylland/strategy";
import { inStrategyApi } from "../support/api";
import { nobody, signedInAs, type Visitor } from "../support/visitor";

const description = z.object({
  paths: z.record(z.string(), z.object({ get: z.object({ parameters: z.array(z.object({ name: z.string() })) }) })),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

const described = async () => description.parse(JSON.parse((await nobody.gets("/api/v1/openapi.json")).html));

/** What the description says of an answer, held against one; [] where they agree. */
async function mismatches(name: string, path: string, who: Visitor = nobody): Promise<readonly unknown[]> {
  const { components } = await described();
  const { status, html } = await who.gets(path);
  const parsed = z.fromJSONSchema(components.schemas[name] ?? {}).safeParse(JSON.parse(html));
  return [
    ...(parsed.error?.issues ?? []),
    ...(status === 200 || name === "Problem" ? [] : [`status ${String(status)}`]),
  ];
}

const list = z.object({ total: z.number(), initiatives: z.array(z.object({ late: z.boolean() })) });

const listOf = async (query: string): Promise<z.output<typeof list>> =>
  list.parse(JSON.parse((await nobody.gets(`/api/v1/initiatives?strategy=${strategy.slug}${query}`)).html));

const totalOf = async (query: string): Promise<number> => (await listOf(query)).total;

/** What only those inside are told of an initiative. */
const inside = z.object({
  statusHistory: z.array(z.unknown()).min(1),
  phaseHistory: z.array(z.unknown()).min(1),
  comments: z.object({ total: z.number().min(1), threads: z.array(z.unknown()).min(1) }),
  facts: z.array(z.unknown()).min(1),
});

test("every answer of the read API is as its description says, now and then", async () => {
  const { id } = await inStrategyApi("1.5");

  for (const pr of ["", "pr=2016-02-09"]) {
    expect(await mismatches("StrategyList", `/api/v1/strategies?${pr}`)).toEqual([]);
    expect(await mismatches("Strategy", `/api/v1/strategies/${strategy.slug}?${pr}`)).toEqual([]);
    expect(await mismatches("InitiativeList", `/api/v1/initiatives?${pr}`)).toEqual([]);
    expect(await mismatches("Initiative", `/api/v1/initiatives/${id}?${pr}`)).toEqual([]);
    expect(await mismatches("Trail", `/api/v1/initiatives/${id}/trail?${pr}`)).toEqual([]);
    expect(await mismatches("Trail", `/api/v1/strategies/${strategy.slug}/trail?${pr}`)).toEqual([]);
  }
});

test("what only those inside are told is as the description says, too", async () => {
  const { id } = await inStrategyApi("1.5");
  const secretariat = await signedInAs("strategi@midt.example");
  const path = `/api/v1/initiatives/${id}`;

  expect(inside.safeParse(JSON.parse((await secretariat.gets(path)).html)).error).toBeUndefined();
  expect(await mismatches("Initiative", path, secretariat)).toEqual([]);
  expect(await mismatches("InitiativeList", "/api/v1/initiatives", secretariat)).toEqual([]);
  expect(await mismatches("Trail", `/api/v1/strategies/${strategy.slug}/trail`, secretariat)).toEqual([]);
  expect(await mismatches("Strategy", "/api/v1/strategies/naersundhedsplan-2027-demo", secretariat)).toEqual([]);
});

test("the description names every address of the API, each with its moment", async () => {
  const { paths } = await described();

  expect(Object.keys(paths)).toEqual([
    "/api/v1/strategies",
    "/api/v1/strategies/{slug}",
    "/api/v1/initiatives",
    "/api/v1/initiatives/{id}",
    "/api/v1/strategies/{slug}/trail",
    "/api/v1/initiatives/{id}/trail",
  ]);
  for (const { get } of Object.values(paths)) expect(get.parameters.map(({ name }) => name)).toContain("pr");
});

test("the filters of the API divide the initiatives among them", async () => {
  const all = await totalOf("");
  const words = ["ikke-startet", "i-gang", "forsinket", "i-bero", "gennemfoert", "udgaaet", "ukendt"];
  const byWord = await Promise.all(words.map((word) => totalOf(`&status=${word}`)));

  expect(all).toBe(22);
  expect(byWord.reduce((sum, count) => sum + count, 0)).toBe(all);
  const { initiatives } = await listOf("");
  const late = await listOf("&late=true");
  expect(initiatives).toHaveLength(all);
  expect(late.total).toBe(initiatives.filter((initiative) => initiative.late).length);
  expect(late.initiatives.map((initiative) => initiative.late)).toEqual(Array(late.total).fill(true));
});

test("what the API cannot read it says in its own form", async () => {
  for (const path of [
    "/api/v1/initiatives?status=groen",
    "/api/v1/initiatives?side=0",
    "/api/v1/initiatives?pr=i-morgen",
    `/api/v1/strategies/${strategy.slug}/trail?format=pdf`,
    `/api/v1/strategies/${strategy.slug}/trail?category=alt&from=i-gaar`,
    "/api/v1/initiatives/findes-ikke/trail",
    "/api/v1/initiatives/findes-ikke",
    "/api/v1/strategies/findes-ikke",
  ]) {
    const { status, headers } = await nobody.gets(path);

    expect([400, 404], path).toContain(status);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(await mismatches("Problem", path)).toEqual([]);
  }
});
