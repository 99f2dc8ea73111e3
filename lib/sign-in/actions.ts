"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { findDemonstrationPerson, provePassword } from "@/lib/platform/accounts";
import { addressOfRequest } from "@/lib/platform/client-address";
import { acceptInvitation, tryInvitation } from "@/lib/platform/invitations";
import { endSession, forgetWelcome, keepWelcome, keptWelcome, mintSession } from "@/lib/platform/session";
import { passwordRefusalLabel, signInRefusalLabel } from "./labels";
import { returnPath, signInPageWith } from "./model";

// Signing in and out are no facts of the domain, so no commands: what remains of them is the session, and the attempts.

/** The password is never given back; the e-mail and the way on are. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const fields = fieldsOf(form);
  const typed = { email: fields.email ?? "", til: fields.til ?? "" };
  const proof = await provePassword({ email: fields.email, password: fields.password });
  switch (proof.kind) {
    case "invalid":
      return { kind: "invalid", errors: proof.errors, typed };
    case "refused":
      return { kind: "refused", message: signInRefusalLabel[proof.code], details: [], typed };
    case "proved":
      await mintSession(proof.personId);
      return redirect(returnPath(typed.til));
  }
}

/** One of the demonstration's people, by a press of a button; nobody outside a demonstration. */
export async function signInAs(form: FormData): Promise<void> {
  const { person = "", til } = fieldsOf(form);
  const personId = await findDemonstrationPerson(person);
  if (personId === null) return redirect(signInPageWith("demonstration"));
  await mintSession(personId);
  return redirect(returnPath(til));
}

export async function signOut(): Promise<void> {
  await endSession();
  return redirect("/");
}

/** The button of a one-time link: from here on the secret is in a cookie, and the address is clean. */
export async function openInvitation(form: FormData): Promise<void> {
  const { token = "" } = fieldsOf(form);
  const tried = await tryInvitation(token, await addressOfRequest());
  if (!tried.ok) return redirect(`/velkommen?fejl=${tried.refusal.code}`);
  await keepWelcome(token);
  return redirect("/velkommen");
}

/** Gives the invited person the password they chose, and signs them in. The password is never given back. */
export async function acceptWelcome(_before: FormState, form: FormData): Promise<FormState> {
  const { password = "", again = "" } = fieldsOf(form);
  const token = await keptWelcome();
  if (token === null) return redirect("/velkommen?fejl=INVITATION_OLD");
  if (password !== again) return invalid("again", "De to adgangskoder er ikke ens. Skriv dem igen.");
  const accepted = await acceptInvitation(token, password);
  if (accepted.ok) {
    await forgetWelcome();
    await mintSession(accepted.value);
    return redirect("/overblik");
  }
  const { code } = accepted.refusal;
  switch (code) {
    case "PASSWORD_TOO_SHORT":
    case "PASSWORD_TOO_LONG":
    case "PASSWORD_COMMON":
      return invalid("password", passwordRefusalLabel[code]);
    case "INVITATION_UNKNOWN":
    case "INVITATION_USED":
    case "INVITATION_OLD":
    case "TOO_MANY_ATTEMPTS":
    case "NOT_INVITABLE":
      await forgetWelcome();
      return redirect(`/velkommen?fejl=${code}`);
  }
}

const invalid = (field: string, message: string): FormState => ({
  kind: "invalid",
  errors: [{ field, message }],
  typed: {},
});

/** The form's texts; none where it was no form, since anything can be posted to an action. */
function fieldsOf(form: unknown): Readonly<Record<string, string | undefined>> {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
