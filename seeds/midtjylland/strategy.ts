import { inStrategy } from "./documents";
import type { Gengivet, OrganisationKey, Quoted, SeedTrack } from "./types";

type Strategy = {
  readonly slug: string;
  readonly owner: OrganisationKey;
  readonly title: string;
  /** Ours; the document has none. */
  readonly subtitle: string;
  readonly motto: Quoted;
  readonly visions: readonly Quoted[];
  readonly maalbillede: readonly Quoted[];
  readonly tracks: readonly SeedTrack[];
  readonly routes: readonly (Gengivet & { readonly key: "sundhedsaftale" | "klynge" | "samarbejdsaftale" })[];
  readonly adjustment: Gengivet;
};

/** The document has no headings on its first pages. */
const ROUTES = "Indledning, om processen og den videre udmøntning";
const VISIONS = "Indledning, om visionerne";
const MAALBILLEDE = "Indledning, om målbilledet";

export const strategy: Strategy = {
  slug: "naere-sundhedsvaesen-midt",
  owner: "region-midtjylland",
  title: "Strategi for det nære og sammenhængende sundhedsvæsen",
  subtitle: "Fire strategispor for Region Midtjyllands indsats sammen med kommuner og almen praksis",
  motto: {
    quote: "Vi vil have mere sundhed - og sundheden skal være for alle",
    source: inStrategy("Indledning, citat"),
  },
  visions: [
    { quote: "Et sundhedsvæsen på borgerens præmisser", source: inStrategy(VISIONS, 1) },
    { quote: "Sundhedsløsninger tæt på borgeren", source: inStrategy(VISIONS, 2) },
    { quote: "Mere lighed i sundhed", source: inStrategy(VISIONS, 3) },
  ],
  maalbillede: [
    { quote: "Den bedste kvalitet – hver gang på den rigtige måde", source: inStrategy(MAALBILLEDE, 1) },
    { quote: "Sammenhæng og lighed i sundhed", source: inStrategy(MAALBILLEDE, 2) },
    { quote: "Mere effektivt sundhedsvæsen", source: inStrategy(MAALBILLEDE, 3) },
  ],
  tracks: [
    {
      number: 1,
      title: "Sundhedsløsninger i og nær borgerens hjem",
      introduction: {
        text: "Sygdom skal fylde mindst muligt i hverdagen. Derfor skal mere behandling kunne foregå hjemme eller tæt på, hvor borgeren bor, og tegn på sygdom skal fanges, før de vokser sig store. Sporet viser, hvilken del af opgaven regionen selv tager på sig i samspillet med kommuner og praksissektor.",
        source: inStrategy("Strategispor 1, indledning"),
      },
      note: "Sporets egen side har overskriften »Sundhedsløsninger i og nær borgerens eget hjem«.",
    },
    {
      number: 2,
      title: "Nye samarbejdsformer på tværs af sektorer",
      introduction: {
        text: "Når sektorerne organiserer sig sammen, bliver sundhedsvæsenet lettere for borgeren at finde rundt i. Det rækker ud over sundhed, for borgeren har ofte kontakt med andre dele af det offentlige på samme tid. Regionen binder sig tættere til kommuner og almen praksis for at få løsningerne til at hænge sammen.",
        source: inStrategy("Strategispor 2, indledning"),
      },
      note: null,
    },
    {
      number: 3,
      title: "Proaktiv og differentieret indsats",
      introduction: {
        text: "Uligheden i sundhed vokser, og ikke alle får så meget ud af sundhedsvæsenet, som de burde. Samtidig kan mere gøres, før en sygdom udvikler sig, og før behovet for hjælp melder sig. Sammen med kommuner og praksissektor vil regionen handle tidligere og give forskellige borgere forskellig hjælp.",
        source: inStrategy("Strategispor 3, indledning"),
      },
      note: null,
    },
    {
      number: 4,
      title: "Nedbrydelse af strukturelle barrierer for det tværsektorielle samarbejde",
      introduction: {
        text: "Love, styring og hverdagens praktik står undertiden i vejen for, at parterne kan finde tætte, fælles løsninger. Regionen vil blive ved med at træffe de beslutninger, der rydder hindringerne af vejen. Incitamenter, der trækker den forkerte vej, skal afløses af nogle, der trækker mod de fælles mål.",
        source: inStrategy("Strategispor 4, indledning"),
      },
      note: null,
    },
  ],
  routes: [
    {
      key: "sundhedsaftale",
      text: "Flere af initiativerne tages op i samarbejdet om sundhedsaftalen, når de skal føres ud i livet.",
      source: inStrategy(ROUTES, 1),
    },
    {
      key: "klynge",
      text: "Andre initiativer kan en klynge selv sætte i værk lokalt.",
      source: inStrategy(ROUTES, 1),
    },
    {
      key: "samarbejdsaftale",
      text: "Resten forudsætter en samarbejdsaftale, og den skal forbi både Sundhedskoordinationsudvalget, byrådene og regionsrådet.",
      source: inStrategy(ROUTES, 1),
    },
  ],
  adjustment: {
    text: "Når staten er færdig med sin plan for det nære sundhedsvæsen, tager regionen stilling til, om strategien skal rettes til.",
    source: inStrategy(ROUTES, 2),
  },
};
