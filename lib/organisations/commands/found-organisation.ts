import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { OrganisationFact } from "../facts";
import { canAdminister } from "../policy";
import { foundOrganisationInput } from "../schema";

export const foundOrganisation = command({
  name: "organisation.found",
  input: foundOrganisationInput,
  lock: () => ({ kind: "none" }),
  load: () => Promise.resolve({ version: null }),
  see: () => true,
  allow: (actor) => canAdminister(actor),
  decide: (_, { key: _key, ...wish }, { mint, today }) =>
    ok<OrganisationFact[]>([
      {
        type: "organisation.founded",
        subject: { kind: "organisation", id: mint(), version: 1 },
        happenedOn: today,
        data: { ...wish, name: written(wish.name) },
      },
    ]),
});
