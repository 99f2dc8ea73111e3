import { Message } from "@/components/ui/message";

/** What an action says when it is done; the address carries the code. */
const BESKED: Readonly<Record<string, string>> = {
  "status-opdateret": "Status er opdateret.",
  "rykket-videre": "Initiativet er rykket videre.",
  "sendt-tilbage": "Initiativet er sendt tilbage.",
  "trukket-ud": "Initiativet er trukket ud af processen. Det kan genoptages.",
  genoptaget: "Initiativet er genoptaget.",
  "tekst-bekraeftet": "Det er bekræftet, at det endelige forslag er uændret.",
  "vej-fastlagt": "Udmøntningsvejen er fastlagt.",
  foelger: "Du følger nu initiativet.",
  "foelger-ikke": "Du følger ikke længere initiativet.",
  "tovholder-udpeget": "Tovholderen er udpeget.",
  "tovholder-fratraadt": "Tovholderen er fratrådt.",
  "begrundelse-gemt": "Begrundelsen er gemt.",
  "udkast-gemt": "Udkastet er gemt.",
  "tekst-offentliggjort": "Teksten er offentliggjort.",
  "moede-indkaldt": "Mødet er indkaldt. Sæt nu punkter på dagsordenen.",
  "punkt-tilfoejet": "Punktet er sat på dagsordenen.",
  "beslutning-registreret": "Beslutningen er registreret.",
  "fase-aabnet": "Fasen er åbnet.",
  "fase-afsluttet": "Fasen er afsluttet.",
  "part-orienteret": "Orienteringen er registreret.",
  "parts-svar": "Partens svar er registreret.",
  "milepael-holdt": "Milepælen er registreret som holdt.",
  "resultat-registreret": "Resultatet er registreret.",
  "klare-rykket-videre": "De initiativer, der var klar, er rykket videre.",
  "skabelon-tegnet": "Skabelonen er oprettet. Tilføj nu dens faser.",
  "skabelon-omdoebt": "Skabelonens titel og beskrivelse er gemt.",
  "skabelonfase-tilfoejet": "Fasen er tilføjet.",
  "skabelonfase-aendret": "Fasen er ændret.",
  "skabelonfase-fjernet": "Fasen er fjernet.",
  "skabelonpart-tilfoejet": "Parten er tilføjet.",
  "skabelonpart-fjernet": "Parten er fjernet.",
  "proces-planlagt": "Processen er planlagt efter skabelonen. Åbn den første fase, når den begynder.",
  "organisation-oprettet": "Organisationen er oprettet.",
  "organ-oprettet": "Organet er oprettet.",
  "plads-besat": "Pladsen er besat.",
  "plads-fratraadt": "Pladsen er fratrådt. Rettighederne er væk fra næste klik.",
  "person-oprettet": "Personen er oprettet. Giv personen en tilknytning, og send en invitation.",
  "medlem-optaget": "Tilknytningen er oprettet.",
  "medlemskab-afsluttet": "Tilknytningen er afsluttet. Rettighederne er væk fra næste klik.",
  "person-inviteret": "Invitationen sendes med e-mail inden for få minutter. Linket virker én gang og i 7 dage.",
};

export function Besked({ code }: { code: string }) {
  const text = Object.hasOwn(BESKED, code) ? BESKED[code] : undefined;
  return text ? <Message tone="success">{text}</Message> : null;
}
