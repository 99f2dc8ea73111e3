import { expect } from "@playwright/test";
import { stageDebate } from "../support/installation";
import type { Colleague } from "./colleague";
import { unfoldsEverything } from "./openings";
import type { Screen } from "./screen";

const SECRETARIAT = "strategi@midt.example";
const PARTNER = "kommune@aarhus.example";

/** The list of a strategy's documents, or something under it. */
const under =
  (rest: (staged: { documentId: string; paragraphId: string }) => string = () => "") =>
  async (): Promise<string> => {
    const { slug, ...staged } = await stageDebate();
    return `/strategier/${slug}/dokumenter${rest(staged)}`;
  };

/** A kept draft, and how it will look. */
async function seesHowItLooks(person: Colleague): Promise<void> {
  await person.writes("Noget *andet*.", { in: "Tekst" });
  await person.presses("Vis, hvordan det ser ud");
  await person.isTold("Din kladde er gemt");
  await unfoldsEverything(person);
}

export const DOCUMENT_SCREENS: readonly Screen[] = [
  { what: "a strategy's documents for the public", address: under() },
  { what: "a strategy's documents for a partner", address: under(), email: PARTNER },
  {
    what: "a strategy's documents for its secretariat, with mistakes",
    address: under(),
    email: SECRETARIAT,
    after: async (person) => {
      await unfoldsEverything(person);
      await person.presses("Begynd dokumentet");
      await expect(person.main.getByRole("alert")).toBeVisible();
    },
  },
  {
    what: "a document's edition for a partner",
    address: under(({ documentId }) => `/${documentId}`),
    email: PARTNER,
  },
  {
    what: "a document under way, with its tools unfolded",
    address: under(({ documentId }) => `/${documentId}?vis=udkast`),
    email: SECRETARIAT,
    after: unfoldsEverything,
  },
  {
    what: "a document under way for who only reads it",
    address: under(({ documentId }) => `/${documentId}?vis=udkast`),
    email: "politiker@midt.example",
  },
  {
    what: "a document compared with its edition",
    address: under(({ documentId }) => `/${documentId}?vis=udkast&mod=1`),
    email: SECRETARIAT,
  },
  {
    what: "a document into which a file could not be taken",
    address: under(({ documentId }) => `/${documentId}?vis=udkast&fejl=FILE_UNREADABLE`),
    email: SECRETARIAT,
  },
  {
    what: "a paragraph, with its draft and everything unfolded",
    address: under(({ documentId, paragraphId }) => `/${documentId}/afsnit/${paragraphId}`),
    email: SECRETARIAT,
    after: seesHowItLooks,
  },
];
