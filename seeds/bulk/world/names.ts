import type { Random } from "../random";

const FIRST = [
  ...["Anne", "Bente", "Charlotte", "Dorte", "Else", "Fatima", "Gitte", "Hanne", "Inger", "Jette", "Karen", "Lene"],
  ...["Maria", "Nanna", "Oda", "Pernille", "Rikke", "Sanne", "Tina", "Ulla", "Vibeke", "Yasmin", "Zenia", "Åse"],
  ...["Anders", "Bjarne", "Christian", "David", "Erik", "Finn", "Gert", "Henrik", "Ib", "Jakob", "Karsten", "Lars"],
  ...["Mads", "Niels", "Ole", "Peter", "Rasmus", "Søren", "Thomas", "Ulrik", "Viggo", "Ali", "Øjvind", "Åge"],
] as const;

const LAST = [
  ...["Agerskov", "Bækgaard", "Christoffersen", "Dalsgaard", "Enevoldsen", "Frandsen", "Grønkjær", "Højgaard"],
  ...["Iversen", "Juhl", "Kjærgaard", "Lauridsen", "Mortensen", "Nygaard", "Overgaard", "Poulsen", "Rønnow"],
  ...["Skovgaard", "Toftegaard", "Ulriksen", "Villadsen", "Winther", "Ørsted", "Ågaard", "Bjerre", "Damgaard"],
  ...["Fisker", "Hedegaard", "Kirkeby", "Lykke", "Munk", "Nørby", "Ravn", "Sandholm", "Thybo", "Vestergaard"],
] as const;

const STREETS = [
  ...["Nørregade", "Søndergade", "Torvet", "Kirkevej", "Havnegade", "Skolegade", "Parkvej", "Stationsvej"],
  ...["Møllegade", "Bredgade", "Åboulevarden", "Østergade", "Vestergade", "Lindealléen", "Strandvejen", "Bakken"],
] as const;

export const personName = (random: Random): string => `${random.pick(FIRST)} ${random.pick(LAST)}`;

/** A practice's name. The number keeps two of the same street apart. */
export const practiceName = (random: Random, town: string, number: number): string =>
  `Lægehuset ${random.pick(STREETS)} ${number}, ${town}`;

/** As an address has it: æ ø å in two letters, small, the parts joined by dots. */
export const asAddress = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replaceAll(/[^a-z]+/g, ".");
