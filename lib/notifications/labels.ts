import type { Change, Notice } from "./model";

type Words = { subject: string; text: string };
type Links = { origin: string };

const signedInAt = (origin: string, path: string): string => `${origin}/log-ind?til=${encodeURIComponent(path)}`;

const SIGNATURE = "Venlig hilsen\nStrategispor\n\nMailen er sendt automatisk og kan ikke besvares.";

const letter = (name: string, lines: readonly string[]): string =>
  [`Hej ${name}`, ...lines, SIGNATURE].join("\n\n").concat("\n");

/** @param token the secret of the one-time link */
export const invitationWords = ({ name }: { name: string }, token: string, { origin }: Links): Words => ({
  subject: "Du er inviteret til Strategispor",
  text: letter(name, [
    "Du er oprettet i Strategispor, hvor regionen arbejder med sine strategier.",
    `Vælg en adgangskode her:\n${origin}/velkommen/${token}`,
    "Linket virker én gang og i 7 dage. Har du ikke ventet mailen, kan du se bort fra den.",
  ]),
});

export const replyWords = (
  { to, initiative, receipt }: Extract<Notice, { about: "reply" }>,
  { origin }: Links,
): Words => ({
  subject: "Jeres input er besvaret",
  text: letter(to.name, [
    `Input med kvittering ${receipt} til initiativet »${initiative.title}« er besvaret.`,
    `Læs svaret her:\n${signedInAt(origin, `/initiativer/${initiative.id}`)}`,
  ]),
});

type ChangeNotice = Extract<Notice, { about: "change" }>;
type Reminder = Extract<Notice, { about: "reminder" }>;

const CHANGED: Record<Change, string> = {
  status: "har en ny status",
  move: "er rykket til en ny fase",
  return: "er sendt tilbage til en tidligere fase",
  withdrawal: "er trukket ud af processen",
  reopening: "er genoptaget",
};

/** All that changed in what one person follows, in one letter. */
export const changeWords = (name: string, changes: readonly ChangeNotice[], { origin }: Links): Words => ({
  subject: changes.length === 1 ? "Et initiativ, du følger, er ændret" : "Initiativer, du følger, er ændret",
  text: letter(name, [
    ...changes.map(
      ({ initiative, what }) =>
        `»${initiative.title}« ${CHANGED[what]}:\n${signedInAt(origin, `/initiativer/${initiative.id}`)}`,
    ),
    "Du får mailen, fordi du følger initiativerne. Du kan holde op med at følge et initiativ på dets side.",
  ]),
});

/** All that one lead is to report on, in one letter; each link leads to the form. */
export const reminderWords = (name: string, reminders: readonly Reminder[], { origin }: Links): Words => ({
  subject: "Opdatér status",
  text: letter(name, [
    reminders.length === 1
      ? "Status på et initiativ, du er tovholder for, er ved at blive for gammel eller er det allerede."
      : "Status på initiativer, du er tovholder for, er ved at blive for gammel eller er det allerede.",
    ...reminders.map(
      ({ initiative }) => `»${initiative.title}«:\n${signedInAt(origin, `/initiativer/${initiative.id}/status`)}`,
    ),
    "Det tager under et minut. En status, der er for gammel, tæller som ukendt i alle overblik.",
  ]),
});
