import type { GoalKind } from "@/lib/goals/model";
import type { ScriptGoal } from "../play/script";
import { inRammepapir } from "./documents";

type Listed = readonly [title: string, body: string];

const listed = (kind: GoalKind, section: string, items: readonly Listed[]): readonly ScriptGoal[] =>
  items.map(([title, body], index) => ({
    kind,
    number: index + 1,
    title,
    body,
    source: inRammepapir(section, items.length > 1 ? index + 1 : null),
  }));

/** Names of the national goals and of the pejlemærke are the paper's own; the rest is gengivet. */
export const goals: readonly ScriptGoal[] = [
  ...listed("vision", "1.0", [
    [
      "Et bæredygtigt sundhedsvæsen",
      "Borgerens eget ansvar og sundhedsvæsenets indsats skal være i balance. Det samme skal fælles og lokale løsninger, og det almene tæt på hverdagen og det specialiserede af høj kvalitet.",
    ],
  ]),
  ...listed("pejlemaerke", "2.1", [
    [
      "Region Syddanmark prioriterer udvikling af det nære og sammenhængende sundhedsvæsen",
      "Pejlemærket for samarbejdet på tværs af sektorer, vedtaget af regionsrådet i december 2016.",
    ],
  ]),
  ...listed("princip", "2.1", [
    ["Sammen med praksis og kommuner", "Lokale forskelle og behov respekteres."],
    ["Lokalt forankret", "Det lokale forenes med det, region, kommuner og stat prioriterer på tværs."],
    ["Konkrete ydelser og nye samarbejdsformer", "Udviklingen skal kunne mærkes i det, der faktisk tilbydes."],
    ["Helhed og værdi for patienten", "Indsatsen begynder med, hvad der giver patienten sammenhæng og værdi."],
  ]),
  ...listed("nationalt-maal", "2.2", [
    ["Bedre sammenhæng i patientforløb", ""],
    ["Styrket indsats for kronikere og ældre patienter", ""],
    ["Hurtig udredning og behandling", ""],
    ["Øget patientinddragelse", ""],
    ["Flere sunde leveår", ""],
    ["Mere effektivt sundhedsvæsen", ""],
    ["Behandling af høj kvalitet", ""],
    ["Forbedret overlevelse og patientsikkerhed", ""],
  ]),
  ...listed("indsatsmaal", "2.3", [
    ["Større patienttilfredshed", ""],
    ["Mere fokus på mennesker med kronisk sygdom", "De skal kunne leve et godt og aktivt liv med sygdommen."],
    ["Bedre tilbud ved flere sygdomme på samme tid", "Behandlingen skal opleves som ét sammenhængende forløb."],
    [
      "Mindre ulighed i sundhed",
      "Blandt andre mennesker med en sindslidelse, kortuddannede og sårbare ældre får den ekstra støtte, der skal til for at få lige så meget ud af tilbuddene.",
    ],
    ["Øget folkesundhed og livskvalitet", "Færre skal blive patienter i det hele taget."],
    ["Mere tillid mellem sektorerne", "Opgaver løses mere naturligt i fællesskab, også med almen praksis."],
  ]),
  ...listed("forudsaetning", "2.3-2.5", [
    [
      "Lokale behov afgør tilbuddene",
      "Hvad der skal findes hvor, afklares lokalt; der er ingen faste rammer på forhånd.",
    ],
    ["Teknologi understøtter sammenhængen", "Telefon, video og telemedicin vælges, hvor patienten får mest ud af det."],
    ["Fælles data", "Flere af initiativerne kræver, at parterne kan se de samme tal."],
  ]),
  ...listed("oekonomi", "5.1", [
    ["Almindelig drift", "Langt de fleste initiativer ventes holdt inden for den almindelige driftsøkonomi."],
    ["Patientnære midler", "Budget 2017 peger på dem som støtte, blandt andet til investeringer i en indfasning."],
    [
      "Nationale midler",
      "Øremærkede midler, fx til den ældre medicinske patient, demens og kræft, kan ramme de samme mål.",
    ],
    ["Ikke alt bliver drift", "Målet er drift på længere sigt, men enkelte tiltag kan driften nok aldrig bære helt."],
  ]),
  ...listed("opfoelgning", "4.0", [
    ["Konkrete mål i et overblik til regionsrådet", "Fremdriften vises sammen med regionens øvrige pejlemærker."],
    ["Evaluering og forskning", "Initiativer, der bryder ny vej, kan kræve en egentlig evaluering eller forskning."],
    ["De fleste i gang inden udgangen af 2017", "Udbredelse i større målestok tager længere tid (afsnit 5.0)."],
  ]),
];
