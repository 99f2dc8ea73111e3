import { outcomeLabel } from "@/lib/decisions/labels";
import { formatDay, formatInstant } from "@/lib/kernel/period";
import type { Day } from "@/lib/kernel/day";
import { momentOfMeeting } from "@/lib/moments/labels";
import { describeStatus, statusWordLabel } from "@/lib/status/labels";
import { textKindLabel } from "@/lib/texts/labels";
import type { Difference, Occasion, Tally } from "./model";

/** What is compared, as the page is called and the file. */
export const comparisonTitle = (strategy: string): string => `Siden sidst: ${strategy}`;

/** What the choice of either meeting is called. */
export const MEETING_LABELS = { since: "Siden mødet", until: "Frem til" } as const;

/** Which two moments are held against each other. `until` null: now; `meeting`: the one that is looked back to. */
export const describeMoments = ({
  since,
  until,
  meeting,
}: {
  since: Date;
  until: Date | null;
  meeting: Occasion | null;
}): string =>
  [
    `Fra ${formatInstant(since)} til ${until === null ? "nu" : formatInstant(until)}.`,
    ...(meeting ? [momentOfMeeting(meeting)] : []),
  ].join(" ");

export const BACKWARDS = {
  title: "Der er intet at sammenligne",
  detail: "Det første tidspunkt skal ligge før det andet.",
} as const;

export const nothingChanged = (since: Date): { title: string; detail: string } => ({
  title: `Intet er ændret siden ${formatInstant(since)}`,
  detail: "Ingen af de initiativer, du kan se i strategien, står anderledes, end de gjorde.",
});

/** One difference in one line: "Status faldt fra i gang til forsinket". */
export function describeDifference(difference: Difference): string {
  switch (difference.kind) {
    case "added":
      return "Nyt i strategien";
    case "removed":
      return "Findes ikke længere i strategien";
    case "withdrawn":
      return "Trukket ud af processen";
    case "reopened":
      return "Genoptaget";
    case "status":
      return `Status ${difference.isWorse ? "faldt" : "steg"}: ${described(difference.before)} → ${described(difference.after)}`;
    case "progress":
      return `Fremdrift: ${percent(difference.before)} → ${percent(difference.after)}`;
    case "late":
      return "Er kommet over tid";
    case "deviation":
      return `Et krav er fraveget: ${difference.reason}`;
    case "decision":
      return `${difference.body}: ${outcomeLabel[difference.outcome].toLowerCase()}${difference.isCorrection ? " (rettelse af en tidligere beslutning)" : ""}`;
    case "phase":
      return `Fase: ${difference.before ?? "ingen"} → ${difference.after ?? "ingen"}`;
    case "deadline":
      return `Frist: ${dayOrNone(difference.before)} → ${dayOrNone(difference.after)}${moved(difference.days)}`;
    case "owners":
      return [
        ...difference.come.map((owner) => `Ny ansvarlig eller partner: ${owner}`),
        ...difference.gone.map((owner) => `Ikke længere med: ${owner}`),
      ].join(". ");
    case "text":
      return `${textKindLabel[difference.text.kind]}, version ${String(difference.text.number)}, er offentliggjort`;
    case "input":
      return difference.count === 1 ? "Et input er besvaret" : `${String(difference.count)} input er besvaret`;
    case "title":
      return `Titel: »${difference.before}« → »${difference.after}«`;
    case "back":
      return difference.of === "status"
        ? `Status blev ændret og er igen den samme (undervejs: ${difference.through.map((word) => statusWordLabel[word].toLowerCase()).join(", ")})`
        : `Skiftede fase og er tilbage igen (undervejs: ${difference.through.join(", ")})`;
  }
}

const described = (status: Parameters<typeof describeStatus>[0]): string => describeStatus(status).toLowerCase();
const percent = (progress: number | null): string => (progress === null ? "ikke oplyst" : `${String(progress)} %`);
const dayOrNone = (day: Day | null): string => (day === null ? "ingen" : formatDay(day));

function moved(days: number | null): string {
  if (days === null) return "";
  const count = Math.abs(days) === 1 ? "1 dag" : `${String(Math.abs(days))} dage`;
  return ` (${count} ${days > 0 ? "senere" : "tidligere"})`;
}

/** How one is called, and several. */
const COUNTED: Readonly<Record<Tally[number]["kind"], string | readonly [string, string]>> = {
  removed: "ikke længere med",
  withdrawn: "trukket ud",
  added: ["nyt", "nye"],
  reopened: "genoptaget",
  decision: "med ny beslutning",
  status: "faldet i status",
  better: "steget i status",
  late: "kommet over tid",
  deviation: "med et fraveget krav",
  phase: "i en anden fase",
  deadline: "med en anden frist",
  owners: "med andre ejere",
  text: "med ny tekst",
  input: "med svar på input",
  title: "med ny titel",
  progress: "med ny fremdrift",
  back: "ændret og ændret tilbage",
};

/** "1 nyt, 2 faldet i status." Empty where nothing is different. */
export function describeTally(counts: Tally): string {
  const words = counts.map(({ kind, count }) => {
    const called = COUNTED[kind];
    return `${String(count)} ${typeof called === "string" ? called : called[count === 1 ? 0 : 1]}`;
  });
  return words.length === 0 ? "" : `${words.join(", ")}.`;
}

/** "2 initiativer er ændret: 1 nyt, 1 faldet i status." */
export const describeChanged = ({ count, tally }: { count: number; tally: Tally }): string =>
  `${count === 1 ? "1 initiativ er ændret" : `${String(count)} initiativer er ændret`}: ${describeTally(tally)}`;

/** What stands over a text that is told of in a file; on screen it is unfolded. */
export const textHeading = (isNew: boolean): string => (isNew ? "Teksten:" : "Ændret i teksten:");

/** Said in words too, so that it can be told by whoever hears the file and on a print without colour. */
export const describeStretch = (is: "added" | "removed", text: string): string =>
  is === "added" ? `[tilføjet: ${text}]` : `[fjernet: ${text}]`;
