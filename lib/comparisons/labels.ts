import { outcomeLabel } from "@/lib/decisions/labels";
import { formatDay } from "@/lib/kernel/period";
import type { Day } from "@/lib/kernel/day";
import { describeStatus, statusWordLabel } from "@/lib/status/labels";
import { textKindLabel } from "@/lib/texts/labels";
import type { Difference } from "./model";
import type { Tally } from "./rules";

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
