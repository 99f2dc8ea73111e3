import { z } from "zod";
import {
  initiativeListSchema,
  initiativeSchema,
  problemSchema,
  strategyListSchema,
  strategySchema,
} from "@/app/api/v1/schemas";
import { COUNTED_STATUSES } from "@/lib/status/model";
import { PLACES } from "@/lib/lists/model";

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
  },
  components: {
    schemas: {
      StrategyList: z.toJSONSchema(strategyListSchema),
      Strategy: z.toJSONSchema(strategySchema),
      InitiativeList: z.toJSONSchema(initiativeListSchema),
      Initiative: z.toJSONSchema(initiativeSchema),
      Problem: z.toJSONSchema(problemSchema),
    },
  },
};

/** What the read API answers, as OpenAPI 3.1 has it; made from the types its answers are held to. */
export const GET = (): Response => Response.json(DESCRIPTION);
