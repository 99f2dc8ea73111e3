import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { registerPerson } from "@/lib/people/commands/register-person";
import { getPersonPage, listPeople } from "@/lib/people/queries";
import { dayOf } from "@/lib/kernel/day";
import { readAt, readNow } from "@/lib/platform/readers";
import { done } from "../../support/commands";
import { SINCE, useStage, type Role } from "../../support/stage";

const stage = useStage();

const listFor = (role: Role, search = "") =>
  readNow((reader) => listPeople(reader, stage().actors[role], { page: 1, search }));
const pageFor = (role: Role, personId: string) =>
  readNow((reader) => getPersonPage(reader, stage().actors[role], personId));

const OTHERS = ["secretariat", "secretary", "politician", "partner", "auditor", "public"] as const;

test("people are listed by name with what they are part of, to the system administrator and nobody else", async () => {
  const list = await listFor("administrator");

  expect(list?.total).toBe(list?.rows.length);
  expect(list?.rows.find(({ name }) => name === "partner")).toMatchObject({
    email: stage().emails.partner,
    belongs: ["Aarhus Kommune"],
  });
  expect(list?.rows.find(({ name }) => name === "politician")?.belongs).toEqual(["Regionsrådet"]);
  expect((await listFor("administrator", "POLITICIAN@"))?.rows.map(({ name }) => name)).toEqual(["politician"]);
  for (const role of OTHERS) expect(await listFor(role), role).toBeNull();
});

test("a person is shown with what gives rights and when they were last invited; to nobody else", async () => {
  const { administrator } = stage().actors;
  const { id } = await database().now.person.findFirstOrThrow({ where: { name: "partner" }, select: { id: true } });
  const { subjectId: invited } = await done(registerPerson, administrator, {
    name: "Åse Ærø",
    email: "aase@midt.example",
  });
  const before = new Date();
  await done(invitePerson, administrator, { personId: invited });

  expect(await pageFor("administrator", id)).toMatchObject({
    name: "partner",
    memberships: [{ organisation: "Aarhus Kommune", role: "repraesentant", from: SINCE, to: null }],
    seats: [],
    hasAccount: false,
    invitedOn: null,
  });
  expect((await pageFor("administrator", invited))?.invitedOn).toBe(dayOf(new Date()));
  expect((await readAt(before, (reader) => getPersonPage(reader, administrator, invited)))?.invitedOn).toBeNull();
  for (const role of OTHERS) expect(await pageFor(role, id), role).toBeNull();
});
