import type { Decided, DecidedInitiative, DecidedStrategy } from "@/lib/consequences/model";
import { consequencesOf } from "@/lib/consequences/rules";
import type { Outcome } from "@/lib/decisions/model";
import { day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";
import { anInitiative, aParty, aStanding, onTheWay } from "./builders";

export const TODAY = day("2016-06-22");
export const FINAL = { id: "final", kind: "endelig", body: "Borgeren får støtte hjemme." } as const;

export const deciding = (...bodies: readonly string[]) =>
  onTheWay("behandling", { parties: bodies.map((name) => aParty(name, { role: "beslutter" })) });

export const aProposal = (proposal: Partial<DecidedInitiative> = {}): DecidedInitiative => ({
  id: "telemedicin",
  version: 3,
  title: "Telemedicin",
  audience: "public",
  textId: FINAL.id,
  finalAuthorId: "author",
  adopted: null,
  standing: aStanding({
    phases: [onTheWay("endeligt-forslag"), deciding("council")],
    at: 1,
    initiative: anInitiative({ published: [FINAL] }),
  }),
  enteredOn: day("2016-06-01"),
  ...proposal,
});

export const aStrategy = (strategy: Partial<DecidedStrategy> = {}): DecidedStrategy => ({
  id: "strategy",
  version: 4,
  ownerId: "midt",
  isAdopted: false,
  council: null,
  processes: [],
  unapprovedIds: ["telemedicin"],
  hasApproved: false,
  ...strategy,
});

export const decided = (given: Partial<Decided> = {}): Decided => ({
  body: { id: "council", name: "Regionsrådet", kind: "regionsraad", organisationId: "midt" },
  phaseId: null,
  strategy: aStrategy(),
  initiatives: [aProposal()],
  ...given,
});

function resultOf(given: Partial<Decided>, outcome: Outcome = "godkendt") {
  let minted = 0;
  const mint = (() => `minted-${String((minted += 1))}`) as Mint;
  const made = { outcome, wording: "Ordlyd", on: TODAY, byId: "secretary" };
  return consequencesOf(decided(given), made, { mint, today: TODAY });
}

export const factsFrom = (given: Partial<Decided>) => {
  const result = resultOf(given);
  return result.ok ? result.value : [];
};

/** The types of the facts that follow, or the refusal. */
export function followingFrom(given: Partial<Decided>, outcome?: Outcome) {
  const result = resultOf(given, outcome);
  return result.ok ? result.value.map(({ type }) => type) : result;
}
