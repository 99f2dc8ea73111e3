import "server-only";
import * as z from "zod";
import { ownerIn } from "@/lib/follow-ups/model";
import { chosenOnce, day, fromList, gatherChosen, id, key, optional, text, version } from "@/lib/platform/input";
import { OUTCOMES } from "./model";

/** The fields of a condition in a form are `conditions.<n>.text`, and so on: one left empty is none. */
const FIELD = /^conditions[.](?<at>\d{1,2})[.](?<field>text|owner|deadline)$/;

const condition = z.strictObject({
  text: text({ what: "Vilkåret", min: 1, max: 1000 }),
  owner: fromList(ownerIn, "Vælg, hvem der følger op."),
  deadline: day(),
});

const conditions = () =>
  z
    .array(z.nullable(condition))
    .max(20, "Der er for mange vilkår. Skriv højst 20.")
    .default([])
    .transform((all) => all.flatMap((one) => one ?? []));

/** Gathers the conditions' fields into the list that the input names; whoever is no form gives the list itself. */
const gatherConditions = <T extends z.ZodType>(schema: T) =>
  z.preprocess((form) => {
    if (typeof form !== "object" || form === null || "conditions" in form) return form;
    const rest: Record<string, unknown> = {};
    const gathered: (Record<string, unknown> | null)[] = [];
    for (const [name, value] of Object.entries<unknown>({ ...form })) {
      const { at, field } = FIELD.exec(name)?.groups ?? {};
      if (at === undefined || field === undefined) rest[name] = value;
      else gathered[Number(at)] = { ...gathered[Number(at)], [field]: value };
    }
    const isEmpty = (one: Record<string, unknown>) => Object.values(one).every((value) => value === "");
    const conditions = Array.from(gathered, (one) => (one && !isEmpty(one) ? one : null));
    return { ...rest, conditions };
  }, schema);

/** `expectedVersion`: how many decisions the item had when the person read it. `initiativeIds`: those it counts for. */
const decision = {
  key: key(),
  itemId: id<"AgendaItem">(),
  /** Where the form stands; whoever is no form need not say it. */
  meetingId: optional(id<"Meeting">()),
  expectedVersion: version(),
  outcome: z.enum(OUTCOMES, "Vælg, hvad organet besluttede."),
  wording: text({ what: "Beslutningens ordlyd", min: 1, max: 4000 }),
  caseNumber: optional(text({ what: "Sagsnummeret", max: 40 })),
  decidedOn: day(),
  concerns: optional(text({ what: "Det, bemærkningen angår,", max: 1000 })),
  absent: optional(text({ what: "Afbud", max: 500 })),
  disqualified: optional(text({ what: "Inhabile", max: 500 })),
  initiativeIds: chosenOnce<"Initiative">(),
  /** "idet …": each becomes a follow-up. Of a correction those that are new. */
  conditions: conditions(),
};

export const recordDecisionInput = gatherConditions(gatherChosen("initiativeIds", z.strictObject(decision)));

/** `decisionId`: the one it corrects. */
export const correctDecisionInput = gatherConditions(
  gatherChosen("initiativeIds", z.strictObject({ ...decision, decisionId: id<"Decision">() })),
);
