import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { rewriteText } from "@/lib/texts/commands/rewrite-text";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { waiveLead } from "@/lib/initiatives/commands/waive-lead";
import { withdrawLead } from "@/lib/initiatives/commands/withdraw-lead";
import type { Actor } from "@/lib/kernel/actor";
import { database } from "@/lib/platform/db";
import { recordStatus } from "@/lib/status/commands/record-status";
import { STATUS_WORDS } from "@/lib/status/model";
import { aKey } from "./commands";
import type { Chance } from "./random";

type Deed = (on: Subject, by: Chance) => Promise<{ readonly kind: string }>;
type Subject = Awaited<ReturnType<typeof anySubject>> & { readonly actor: Actor };

const EMAILS = ["tovholder@midt.example", "strategi@midt.example", "kommune@aarhus.example"];

/** What happens to an initiative, each time on what its doer has just read. */
const DEEDS: readonly Deed[] = [
  ({ actor, id, status }, by) =>
    recordStatus(actor, {
      key: aKey(),
      initiativeId: id,
      expectedVersion: status?.version ?? 0,
      word: by.oneOf(STATUS_WORDS),
      progress: by.whole(101),
      note: `Note ${by.whole(1000)} æøå`,
      nextStep: "",
    }),
  ({ actor, id, version }) => advanceInitiative(actor, { key: aKey(), initiativeId: id, expectedVersion: version }),
  ({ actor, id, version }, by) =>
    assignLead(actor, { key: aKey(), initiativeId: id, expectedVersion: version, email: by.oneOf(EMAILS) }),
  ({ actor, id, version, leads }) =>
    withdrawLead(actor, { key: aKey(), initiativeId: id, expectedVersion: version, leadId: leads[0]?.id ?? id }),
  ({ actor, id, version }, by) =>
    waiveLead(actor, {
      key: aKey(),
      initiativeId: id,
      expectedVersion: version,
      reason: `Ingen tovholder, begrundelse ${by.whole(100)}`,
    }),
  ({ actor, id }, by) =>
    draftText(actor, {
      key: aKey(),
      initiativeId: id,
      kind: by.oneOf(["debat", "endelig"]),
      body: `Udkast ${by.whole(1000)}`,
    }),
  ({ actor, id, texts }, by) => {
    const draft = { textId: texts[0]?.id ?? id, expectedVersion: texts[0]?.version ?? 1 };
    return rewriteText(actor, { key: aKey(), initiativeId: id, ...draft, body: `Omskrevet ${by.whole(1000)}` });
  },
  ({ actor, id, texts }) =>
    publishText(actor, {
      key: aKey(),
      initiativeId: id,
      textId: texts[0]?.id ?? id,
      expectedVersion: texts[0]?.version ?? 1,
    }),
];

async function anySubject(by: Chance) {
  const initiatives = await database().now.initiative.findMany({
    orderBy: { id: "asc" },
    select: {
      id: true,
      version: true,
      status: { select: { version: true } },
      leads: { where: { validTo: null }, select: { id: true } },
      texts: { where: { publishedOn: null }, select: { id: true, version: true } },
    },
  });
  return by.oneOf(initiatives);
}

/** Does something to some initiative. @returns whether it was done; a refusal is no failure */
export async function anyDeed(actor: Actor, by: Chance): Promise<boolean> {
  const subject = await anySubject(by);
  const { kind } = await by.oneOf(DEEDS)({ ...subject, actor }, by);
  return kind === "done";
}
