import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { registerPerson } from "@/lib/people/commands/register-person";
import { findInvitation } from "@/lib/platform/invitations";
import { post, type Letter } from "@/lib/platform/mail";
import { mailNews } from "../../../scripts/post-office";
import { done } from "../../support/commands";
import { useStage } from "../../support/stage";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "strategispor-post-"));

const stage = useStage();

const FACTS = 200;

const letters = (): readonly string[] => readdirSync(join(process.env.DATA_DIR ?? "", "mail"));

test(`${FACTS} facts, a crash in the middle: every letter is sent, none of them twice`, async () => {
  const { administrator } = stage().actors;
  for (let number = 0; number < FACTS; number++) {
    const person = { name: "Åse Ærø", email: `modtager-${String(number)}@midt.example` };
    const { subjectId: personId } = await done(registerPerson, administrator, person);
    await done(invitePerson, administrator, { personId });
  }
  const sent: string[] = [];
  const failingAfter = (limit: number) => async (letter: Letter) => {
    if (sent.length === limit) throw new RangeError("The machine is gone");
    await post(letter);
    sent.push(letter.to);
  };

  await expect(mailNews(failingAfter(73))).rejects.toThrow("The machine is gone");
  await mailNews(failingAfter(Infinity));
  await mailNews(failingAfter(Infinity));

  expect(sent).toHaveLength(FACTS);
  expect(new Set(sent).size).toBe(FACTS);
  expect(letters()).toHaveLength(FACTS);
}, 120_000);

test("the letter's link is the person's, and stands nowhere else", async () => {
  const [file = ""] = letters();

  const letter = readFileSync(join(process.env.DATA_DIR ?? "", "mail", file), "utf8").replaceAll(/=\r?\n/g, "");

  const token = /\/velkommen\/([\w-]+)/.exec(letter)?.[1] ?? "";
  expect((await findInvitation(token)).ok).toBe(true);
  expect(letter).toMatch(/Message-ID: <\d+-[0-9a-f-]+@/i);
});
