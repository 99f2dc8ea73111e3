import { establishBody } from "@/lib/bodies/commands/establish-body";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import { partyValue } from "@/lib/kernel/party";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { actorFor } from "@/lib/platform/session";
import { carryOutReform } from "@/lib/reforms/commands/carry-out-reform";
import { prepareReform } from "@/lib/reforms/commands/prepare-reform";
import { NOBODY } from "@/lib/reforms/model";
import { getReformPage, type ReformPage } from "@/lib/reforms/queries";
import type { risingClock } from "../clock";
import { through } from "../door";
import type { Law, LawReform } from "../laws/laws";
import { known, type Foundation } from "./foundation";

const ADMINISTRATOR = "admin@demo.example";

type Enacting = {
  readonly foundation: Foundation;
  readonly clock: ReturnType<typeof risingClock>;
  readonly day: Day;
};

/** Enters a law as the system administrator does, and carries its reforms out if it is one of the past. */
export async function enact(law: Law, { foundation, clock, day }: Enacting): Promise<void> {
  const now = clock(day);
  const actor = await actorFor(database().now, known(foundation.people, ADMINISTRATOR), day, now);
  if (!actor) throw new RangeError(`${ADMINISTRATOR} is not registered`);
  const scene: Scene = { foundation, law, actor, at: () => clock(day) };
  for (const reform of law.reforms) await introduce(reform, scene);
  for (const { key, organisation, name } of law.establishes) {
    const { subjectId } = await through(establishBody, actor, scene.at(), {
      organisationId: known(foundation.organisations, organisation),
      ...{ kind: "tvaersektorielt-udvalg", level: "politisk", name },
      ...{ validFrom: law.inForceOn, legalBasis: law.legalBasis, isDemonstration: true },
    });
    foundation.bodies.set(key, subjectId);
  }
}

type Scene = { readonly foundation: Foundation; readonly law: Law; readonly actor: Actor; readonly at: () => Date };

async function introduce(reform: LawReform, { foundation, law, actor, at }: Scene): Promise<void> {
  const { bodies, organisations } = foundation;
  const { subjectId: reformId } = await through(prepareReform, actor, at(), {
    title: reform.title,
    ...{ legalBasis: law.legalBasis, inForceOn: law.inForceOn },
    predecessors: reform.ends.map((key) =>
      partyValue({ id: bodies.get(key) ?? known(organisations, key), isBody: bodies.has(key) }),
    ),
    successors: [],
    newNames: reform.begins.map(({ name }) => name),
    belongsToId: reform.belongsTo && known(organisations, reform.belongsTo),
  });
  const page = await pageOf(actor, reformId);
  // What is new comes in the order of its names.
  for (const [index, { key }] of reform.begins.entries()) {
    const begun = page.successors[index];
    if (begun) (begun.isBody ? bodies : organisations).set(key, begun.id);
  }
  if (!law.isCarriedOut) return;
  await through(carryOutReform, actor, at(), { reformId, expectedVersion: page.version, ...reviewed(page, reform) });
}

async function pageOf(actor: Actor, id: string): Promise<ReformPage> {
  const page = await readNow((reader) => getReformPage(reader, actor, id));
  if (!page) throw new RangeError(`The administrator sees no reform ${id}`);
  return page;
}

/** As it is proposed, but for the parts of strategies that the law left alone. */
function reviewed({ open }: ReformPage, { stays = {} }: LawReform) {
  const lines = open?.lines ?? [];
  const said = lines.map(({ key, to, reason, kind, where }) => {
    const left = kind === "part" && where !== null ? stays[where] : undefined;
    return left === undefined ? { key, to, reason } : { key, to: NOBODY, reason: left };
  });
  return {
    seen: open?.seen,
    to: Object.fromEntries(said.map(({ key, to }) => [key, to])),
    reason: Object.fromEntries(said.flatMap(({ key, reason }) => (reason === "" ? [] : [[key, reason]]))),
  };
}
