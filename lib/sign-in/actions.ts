"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { findDemonstrationPerson, provePassword } from "@/lib/platform/accounts";
import { endSession, mintSession } from "@/lib/platform/session";
import { signInRefusalLabel } from "./labels";
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

/** The form's texts; none where it was no form, since anything can be posted to an action. */
function fieldsOf(form: unknown): Readonly<Record<string, string | undefined>> {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
