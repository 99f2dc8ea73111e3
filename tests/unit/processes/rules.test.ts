import { expect, test } from "vitest";
import { day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";
import { planned } from "@/lib/processes/rules";

const TODAY = day("2015-11-04");
const time = { plannedText: "2015", plannedFrom: day("2015-01-01"), plannedTo: day("2015-12-31") };

const plan = () => {
  let minted = 0;
  const mint = (() => `minted-${String((minted += 1))}`) as Mint;
  const council = { bodyId: "council", organisationId: null, role: "orienteres" } as const;
  const kickOff = { ...time, title: "Kick-off" };
  const phases = [
    { ...time, kind: "orientering", title: "Orientering", source: "s. 4", parties: [council, council] },
    { ...time, kind: "udvikling", title: "Udvikling", source: null, parties: [], milestones: [kickOff, kickOff] },
  ] as const;
  const process = { strategyId: "strategy", purpose: "governing", title: "Kommissorium", caseNumber: null } as const;
  return planned({ ...process, phases }, { mint, today: TODAY });
};

test("a process is planned before its phases, and these in their order, from 1", () => {
  const { processId, phaseIds, facts } = plan();

  expect(facts.map(({ subject: { id }, type }) => ({ id, type }))).toEqual([
    { id: processId, type: "process.planned" },
    ...phaseIds.map((id) => ({ id, type: "phase.planned" })),
  ]);
  expect(facts.slice(1)).toMatchObject([{ data: { processId, number: 1 } }, { data: { processId, number: 2 } }]);
});

test("parties and milestones are numbered from 1 in their phase, and nothing that is new shares an id", () => {
  const { processId, phaseIds, facts } = plan();

  const parts = facts.flatMap((fact) =>
    fact.type === "phase.planned" ? [...fact.data.parties, ...(fact.data.milestones ?? [])] : [],
  );
  expect(parts.map(({ number }) => number)).toEqual([1, 2, 1, 2]);
  expect(new Set([processId, ...phaseIds, ...parts.map(({ id }) => id)]).size).toBe(7);
});
