import { z } from "zod";
import {
  initiativeListSchema,
  initiativeSchema,
  problemSchema,
  strategyListSchema,
  strategySchema,
  trailSchema,
} from "@/app/api/v1/schemas";
import { TRAIL_FORMATS } from "@/app/api/v1/trail";
import { COUNTED_STATUSES } from "@/lib/status/model";
import { PLACES } from "@/lib/lists/model";
import { TRAIL_CATEGORIES } from "@/lib/trail/model";

type Parameter = { name: string; in: "query" | "path"; required: boolean; schema: object; description: string };

const asked = (name: string, schema: object, description: string): Parameter => ({
  ...{ name, in: "query", required: false, schema, description },
});
const inPath = (name: string, description: string): Parameter => ({
  ...{ name, in: "path", required: true, schema: { type: "string" }, description },
});

const PR = asked(
  "pr",
  { type: "string" },
  "En dag (dens slutning i Danmark) eller et tidspunkt: svaret, som det var da.",
);
const SIDE = asked("side", { type: "integer", minimum: 1 }, "Sidens nummer, fra 1.");

const answered = (description: string, name: string, type = "application/json") => ({
  description,
  content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
});

const PROBLEMS = {
  "400": answered("Adressen kan ikke læses.", "Problem", "application/problem+json"),
  "404": answered("Findes ikke, eller du har ikke adgang til det.", "Problem", "application/problem+json"),
};

const operation = (summary: string, name: string, parameters: readonly Parameter[]) => ({
  get: { summary, parameters: [...parameters, PR], responses: { "200": answered(summary, name), ...PROBLEMS } },
});

const TRAIL = [
  asked("format", { enum: TRAIL_FORMATS }, "json, eller csv til regneark: semikolon og UTF-8. json, hvis udeladt."),
  asked("category", { enum: TRAIL_CATEGORIES }, "Kun det, der er af den slags."),
  asked("from", { type: "string", format: "date" }, "Kun det, der skete den dag eller senere."),
  asked("to", { type: "string", format: "date" }, "Kun det, der skete den dag eller tidligere."),
  asked("by", { type: "string", format: "uuid" }, "Kun det, en bestemt person gjorde."),
];

/** A trail can also be had as a table. */
const trailOperation = (summary: string, parameters: readonly Parameter[]) => {
  const { get } = operation(summary, "Trail", [...parameters, ...TRAIL]);
  const table = { "text/csv": { schema: { type: "string" } } };
  const found = get.responses["200"];
  return {
    get: { ...get, responses: { ...get.responses, "200": { ...found, content: { ...found.content, ...table } } } },
  };
};

const DESCRIPTION = {
  openapi: "3.1.0",
  info: {
    title: "Strategispor",
    version: "1",
    description: "Læser det, som den, der spørger, må se. Alt kan læses, som det var, med pr.",
  },
  paths: {
    "/api/v1/strategies": operation("Strategier", "StrategyList", [SIDE]),
    "/api/v1/strategies/{slug}": operation("En strategi med spor, initiativer og proces", "Strategy", [
      inPath("slug", "Strategiens navn i adressen."),
    ]),
    "/api/v1/initiatives": operation("Initiativer", "InitiativeList", [
      asked("strategy", { type: "string" }, "Strategiens navn i adressen."),
      asked("phase", { enum: PLACES }, "Fasens art; ingen: ikke i proces; trukket: trukket ud af processen."),
      asked("status", { enum: COUNTED_STATUSES }, "Status, som den tæller; ukendt: for gammel eller aldrig meldt."),
      asked("late", { enum: ["true", "false"] }, "true: kun dem, der er over tid. false eller udeladt: alle."),
      SIDE,
    ]),
    "/api/v1/initiatives/{id}": operation("Et initiativ med dets historie", "Initiative", [
      inPath("id", "Initiativets id."),
    ]),
    "/api/v1/strategies/{slug}/trail": trailOperation("Alt, hvad der er sket i en strategi, det nyeste først", [
      inPath("slug", "Strategiens navn i adressen."),
    ]),
    "/api/v1/initiatives/{id}/trail": trailOperation("Alt, hvad der er sket med et initiativ, det nyeste først", [
      inPath("id", "Initiativets id."),
    ]),
  },
  components: {
    schemas: {
      StrategyList: z.toJSONSchema(strategyListSchema),
      Strategy: z.toJSONSchema(strategySchema),
      InitiativeList: z.toJSONSchema(initiativeListSchema),
      Initiative: z.toJSONSchema(initiativeSchema),
      Trail: z.toJSONSchema(trailSchema),
      Problem: z.toJSONSchema(problemSchema),
    },
  },
};

/** What the read API answers, as OpenAPI 3.1 has it; made from the types its answers are held to. */
export const GET = (): Response => Response.json(DESCRIPTION);
