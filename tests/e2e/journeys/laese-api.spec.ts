import { expect, test } from "@playwright/test";
import { z } from "zod";
import { strategy } from "@/seeds/midtjylland/strategy";
import { inStrategyApi } from "../support/api";
import { nobody } from "../support/visitor";

const description = z.object({
  paths: z.record(z.string(), z.object({ get: z.object({ parameters: z.array(z.object({ name: z.string() })) }) })),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

const described = async () => description.parse(JSON.parse((await nobody.gets("/api/v1/openapi.json")).html));

/** What the description says of an answer, held against one; [] where they agree. */
async function mismatches(name: string, path: string): Promise<readonly unknown[]> {
  const { components } = await described();
  const { status, html } = await nobody.gets(path);
  const parsed = z.fromJSONSchema(components.schemas[name] ?? {}).safeParse(JSON.parse(html));
  return [
    ...(parsed.error?.issues ?? []),
    ...(status === 200 || name === "Problem" ? [] : [`status ${String(status)}`]),
  ];
}

const total = z.object({ total: z.number() });

const totalOf = async (query: string): Promise<number> =>
  total.parse(JSON.parse((await nobody.gets(`/api/v1/initiatives?strategy=${strategy.slug}${query}`)).html)).total;

test("every answer of the read API is as its description says, now and then", async () => {
  const { id } = await inStrategyApi("1.5");

  for (const pr of ["", "pr=2016-02-09"]) {
    expect(await mismatches("StrategyList", `/api/v1/strategies?${pr}`)).toEqual([]);
    expect(await mismatches("Strategy", `/api/v1/strategies/${strategy.slug}?${pr}`)).toEqual([]);
    expect(await mismatches("InitiativeList", `/api/v1/initiatives?${pr}`)).toEqual([]);
    expect(await mismatches("Initiative", `/api/v1/initiatives/${id}?${pr}`)).toEqual([]);
  }
});

test("the description names every address of the API, each with its moment", async () => {
  const { paths } = await described();

  expect(Object.keys(paths)).toEqual([
    "/api/v1/strategies",
    "/api/v1/strategies/{slug}",
    "/api/v1/initiatives",
    "/api/v1/initiatives/{id}",
  ]);
  for (const { get } of Object.values(paths)) expect(get.parameters.map(({ name }) => name)).toContain("pr");
});

test("the filters of the API divide the initiatives among them", async () => {
  const all = await totalOf("");
  const words = ["ikke-startet", "i-gang", "forsinket", "i-bero", "gennemfoert", "udgaaet", "ukendt"];
  const byWord = await Promise.all(words.map((word) => totalOf(`&status=${word}`)));

  expect(all).toBe(22);
  expect(byWord.reduce((sum, count) => sum + count, 0)).toBe(all);
  expect(await totalOf("&late=true")).toBeLessThanOrEqual(all);
});

test("what the API cannot read it says in its own form", async () => {
  for (const path of [
    "/api/v1/initiatives?status=groen",
    "/api/v1/initiatives?side=0",
    "/api/v1/initiatives?pr=i-morgen",
    "/api/v1/initiatives/findes-ikke",
    "/api/v1/strategies/findes-ikke",
  ]) {
    const { status, headers } = await nobody.gets(path);

    expect([400, 404], path).toContain(status);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(await mismatches("Problem", path)).toEqual([]);
  }
});
