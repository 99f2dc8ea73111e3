import { aProcess, aStrategy, anInitiativeIn, END_OF_2040, organisationBy } from "./plots";

/** What `stageHearing` returns: the initiative, and the phase in which it is heard. */
export type StagedHearing = { readonly initiativeId: string; readonly phaseId: string };

/** An initiative that Aarhus Kommune is heard about, with a year and more left, in a strategy shared with partners. */
export async function stageHearing(): Promise<StagedHearing> {
  const slug = `hoering-${crypto.randomUUID().slice(0, 8)}`;
  const plot = await aStrategy({
    ...{ secretariat: "strategi@midt.example", owner: "Region Midtjylland", sharedWithPartners: true },
    ...{ slug, title: `Hørt på en telefon, ${slug}` },
  });
  const parties = [{ organisationId: await organisationBy("Aarhus Kommune"), role: "hoeres" }];
  const input = { kind: "input", title: "Input fra kommunen", plannedTo: END_OF_2040, parties } as const;
  const { phases } = await aProcess(plot, "Proces med én hørt part", [input]);
  const phaseId = phases.get("input") ?? "";
  const wish = { title: "Sygeplejersken kommer hjem", audience: "partner" };
  const { initiativeId } = await anInitiativeIn(plot, phaseId, wish);
  return { initiativeId, phaseId };
}
