import { afterAll, afterEach, expect, test } from "vitest";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { registerPerson } from "@/lib/people/commands/register-person";
import { mailNews } from "../../../scripts/post-office";
import { done } from "../../support/commands";
import { ANY_SENDER, startMailServer } from "../../support/mail-server";
import { useStage } from "../../support/stage";

const server = await startMailServer();
process.env.SMTP_URL = server.url;

const stage = useStage();

afterEach(() => {
  server.letters.length = 0;
  server.tried.length = 0;
  server.refusals.clear();
});

afterAll(() => server.close());

async function invited(...emails: readonly string[]): Promise<void> {
  const { administrator } = stage().actors;
  for (const email of emails) {
    const { subjectId: personId } = await done(registerPerson, administrator, { name: "Åse Ærø Øllgård", email });
    await done(invitePerson, administrator, { personId });
  }
}

const reached = () => server.letters.flatMap(({ to }) => to?.map(({ address }) => address) ?? []);

test("a letter is read by a mail program as it was written", async () => {
  await invited("aase@midt.test");

  await mailNews();

  expect(server.letters).toHaveLength(1);
  expect(server.letters[0]).toMatchObject({
    subject: "Du er inviteret til Strategispor",
    from: { name: "Strategispor", address: "ingen-svar@localhost" },
    to: [{ address: "aase@midt.test" }],
  });
  const { text, html, headers = [], attachments } = server.letters[0] ?? {};
  expect(text).toContain("Hej Åse Ærø Øllgård\n\nDu er oprettet i Strategispor");
  expect(text).toMatch(/Vælg en adgangskode her:\nhttp:\/\/localhost:3000\/velkommen\/[\w-]{43}\n/);
  expect(text).toContain("Venlig hilsen\nStrategispor");
  expect(html).toBeUndefined();
  expect(attachments).toEqual([]);
  expect(new Map(headers.map(({ key, value }) => [key, value])).get("auto-submitted")).toBe("auto-generated");
});

test("a letter that is refused for good keeps nobody else's back, and is not sent again", async () => {
  const [first, gone, last] = ["foerste@midt.test", "nedlagt@midt.test", "sidste@midt.test"];
  await invited(first, gone, last);
  server.refusals.set(gone, 550);

  await mailNews();
  await mailNews();

  expect(reached()).toEqual([first, last]);
  expect(server.tried).toEqual([first, gone, last]);
});

test.each([
  ["the mailbox is busy", "optaget@midt.test", 450],
  ["the server takes nothing at the moment", ANY_SENDER, 421],
  ["the server takes nothing from us, which the operator can mend", ANY_SENDER, 550],
])("a letter is kept for later when %s", async (_why, refused, code) => {
  const email = refused === ANY_SENDER ? `afsender-${String(code)}@midt.test` : refused;
  await invited(email);
  server.refusals.set(refused, code);

  await expect(mailNews()).rejects.toThrow();
  server.refusals.clear();
  await mailNews();
  await mailNews();

  expect(reached()).toEqual([email]);
});
