import { aProcess, aStrategy, anInitiativeIn, bodyBy, END_OF_2040, organisationBy, type Plot } from "./plots";

/** An initiative at the beginning of a process of its own, and the strategy whose process it is. */
export type Way = { readonly initiativeId: string; readonly slug: string };

const aPlot = (slug: string, title: string): Promise<Plot> =>
  aStrategy({
    ...{ secretariat: "strategi@midt.example", owner: "Region Midtjylland", sharedWithPartners: true },
    ...{ slug, title: `${title}, ${slug}` },
  });

const newSlug = (word: string): string => `${word}-${crypto.randomUUID().slice(0, 8)}`;

/** The six phases of the kommissorium, of which the first is open. */
export async function stageKommissorium(): Promise<Way> {
  const slug = newSlug("kommissorium");
  const plot = await aPlot(slug, "Hele kommissoriet");
  const [council, patients] = [
    await bodyBy("Regionsrådet", plot.ownerId),
    await bodyBy("Patientinddragelsesudvalget", plot.ownerId),
  ];
  const kommune = await organisationBy("Aarhus Kommune");
  const practices = await organisationBy("Almen praksis i Region Midtjylland");
  const heard = [{ organisationId: kommune }, { bodyId: patients }, { organisationId: practices }];
  const { phases } = await aProcess(plot, "Kommissorium for hjælp om natten", [
    { kind: "orientering", title: "Orientering", parties: [{ bodyId: council, role: "orienteres" }] },
    { kind: "debatpapir", title: "Debatpapir", isOpen: false },
    {
      ...{ kind: "input", title: "Input", isOpen: false, plannedTo: END_OF_2040 },
      parties: heard.map((party) => ({ ...party, role: "hoeres" })),
    },
    { kind: "endeligt-forslag", title: "Endeligt forslag", isOpen: false },
    { kind: "behandling", title: "Behandling", isOpen: false, parties: [{ bodyId: council, role: "beslutter" }] },
    { kind: "udmoentning", title: "Udmøntning", isOpen: false },
  ]);
  const wish = { title: "Hjælp om natten", audience: "partner" };
  const { initiativeId } = await anInitiativeIn(plot, phases.get("orientering"), wish);
  return { initiativeId, slug };
}

const MILESTONE = {
  title: "Fælles møde",
  plannedText: "juni 2040",
  plannedFrom: "2040-06-01",
  plannedTo: "2040-06-30",
};

/** The first phases of a sundhedsaftale, all open: one with a result to reach and one with a milestone. */
export async function stageAgreement(): Promise<Way> {
  const slug = newSlug("aftale");
  const plot = await aPlot(slug, "En aftale under arbejde");
  const { phases } = await aProcess(plot, "Aftalens proces", [
    { kind: "foranalyse", title: "Foranalyse" },
    { kind: "udvikling", title: "Udvikling", milestones: [MILESTONE] },
    { kind: "hoering", title: "Høring" },
  ]);
  const { initiativeId } = await anInitiativeIn(plot, phases.get("foranalyse"), {
    title: "Ens adgang til rehabilitering",
  });
  return { initiativeId, slug };
}

/** A strategy that nobody has planned a process for. @returns its slug */
export async function stageUnplanned(): Promise<string> {
  const slug = newSlug("uden-proces");
  await aPlot(slug, "Endnu uden proces");
  return slug;
}
