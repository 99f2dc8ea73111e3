const SECRETARIAT = ["strategi@midt", "sekretaer@midt", "revisor@demo"];
const REGION = [...SECRETARIAT, "politiker@midt"];
const PARTNERS = ["tovholder@midt", "kommune@aarhus", "kommune@viborg", "praksis@plo", "patient@piu"];

/**
 * Words that nobody else wrote, each planted where only some may read: `asked` is what everybody searches for, `told` is
 * what stands beside it, so that a page which only repeats the question does not sing.
 */
export const CANARIES = {
  secretariatsNote: { asked: "brommelkvist", told: "snavreljung", for: [...SECRETARIAT, "tovholder@midt"] },
  leadsNote: { asked: "fjumredalp", told: "kratteblik", for: [...SECRETARIAT, "tovholder@midt"] },
  internalNote: { asked: "hvislegrum", told: "plovsemyt", for: SECRETARIAT },
  bodysDraft: { asked: "skrumpelvang", told: "drevtejuks", for: ["patient@piu"] },
  municipalitysDraft: { asked: "tjavseknop", told: "glimrefosk", for: ["kommune@aarhus"] },
  textDraft: { asked: "vrimpelsok", told: "bragsteduft", for: [...REGION, "tovholder@midt"] },
  internalTextDraft: { asked: "knurvefilt", told: "stolprehyg", for: REGION },
  leadsEmail: { asked: "mumsebrak", told: "rodskefimp", for: ["admin@demo"] },
  membersEmail: { asked: "pjaskeduns", told: "lytterkvom", for: ["admin@demo"] },
  internalTitle: { asked: "grynselap", told: "tvebakkemis", for: REGION },
  agendaItem: { asked: "svirpeknold", told: "humlefjask", for: REGION },
  documentDraft: { asked: "kvabsetorn", told: "mosselbrig", for: REGION },
  partnersEdition: { asked: "fnuglebark", told: "strimsevad", for: [...REGION, ...PARTNERS] },
  writersDraft: { asked: "plumrekvas", told: "jaskedrum", for: ["strategi@midt"] },
  otherRegionsTitle: {
    asked: "dulmekrads",
    told: "oksevimpel",
    for: ["strategi@syd", "sekretaer@syd", "politiker@syd", "revisor@demo"],
  },
} as const;

export type Canary = keyof typeof CANARIES;

export const wordsFor = (canary: Canary): string => `${CANARIES[canary].asked} ${CANARIES[canary].told}`;
