import { establishBody } from "@/lib/bodies/commands/establish-body";
import type { Day } from "@/lib/kernel/day";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import { readNow } from "@/lib/platform/readers";
import { prepareReform } from "@/lib/reforms/commands/prepare-reform";
import { NOBODY } from "@/lib/reforms/model";
import { getReformPage, type OpenLine, type ReformPage } from "@/lib/reforms/queries";
import { done, type Wish } from "./commands";
import { played } from "./played";
import { SINCE, type Stage } from "./stage";

/** A day that has come, so that a reform in force on it can be carried out. */
export const REFORM_DAY = "2022-07-01" as Day;

export const organ = (id: string): string => `organ:${id}`;
export const organisation = (id: string): string => `organisation:${id}`;

export const LAW = { legalBasis: "Sundhedsloven", inForceOn: REFORM_DAY };

/** A committee of the region's that nothing hangs on yet. @returns its id */
export const aCommittee = ({ organisations }: Stage, name: string): Promise<string> =>
  played(establishBody, {
    ...{ organisationId: organisations.region, kind: "tvaersektorielt-udvalg", level: "politisk" },
    ...{ name, validFrom: SINCE },
  });

export const aRegion = (name: string): Promise<string> => played(foundOrganisation, { kind: "region", name });

/** @returns the reform's id */
export async function aReform({ actors }: Stage, wish: Wish): Promise<string> {
  const base = { title: "En reform", ...LAW, successors: [] };
  return (await done(prepareReform, actors.administrator, { ...base, ...wish })).subjectId;
}

export async function reformPage({ actors }: Stage, id: string): Promise<ReformPage> {
  const page = await readNow((reader) => getReformPage(reader, actors.administrator, id));
  if (!page) throw new RangeError(`The administrator sees no reform ${id}`);
  return page;
}

type Changed = (line: OpenLine) => Partial<Pick<OpenLine, "to" | "reason">>;

/** The list as it is proposed, gone through and changed here and there. */
export async function reviewOf(stage: Stage, reformId: string, changed: Changed = () => ({})): Promise<Wish> {
  const { version, open } = await reformPage(stage, reformId);
  const lines = (open?.lines ?? []).map((line) => ({ ...line, ...changed(line) }));
  return {
    ...{ reformId, expectedVersion: version, seen: open?.seen },
    to: Object.fromEntries(lines.map(({ key, to }) => [key, to])),
    reason: Object.fromEntries(lines.filter(({ to }) => to === NOBODY).map(({ key, reason }) => [key, reason])),
  };
}
