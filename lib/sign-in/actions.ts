"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/kernel/form-state";
import { findDemonstrationPerson, verifyPassword } from "@/lib/platform/accounts";
import { addressOfRequest } from "@/lib/platform/client-address";
import { endSession, mintSession } from "@/lib/platform/session";
import { signInRefusalLabel } from "./labels";
import { returnPath, type SignInProblem } from "./model";
import { signInAsInput, signInInput } from "./schema";

// Signing in and out are no facts of the domain, so no commands: what remains of them is the session, and the attempts.

/** The password is never given back; the e-mail and the way on are. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const fields = fieldsOf(form);
  const typed = { email: textOf(fields.email), til: textOf(fields.til) };
  const parsed = signInInput.safeParse(fields);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
    return { kind: "invalid", errors, typed };
  }
  const { email, password, til } = parsed.data;
  const verified = await verifyPassword({ email, password, address: await addressOfRequest() });
  if (!verified.ok) return { kind: "refused", message: signInRefusalLabel[verified.refusal.code], details: [], typed };
  await mintSession(verified.value);
  return redirect(returnPath(til));
}

/** One of the demonstration's people, by a press of a button; nobody outside a demonstration. */
export async function signInAs(form: FormData): Promise<void> {
  const parsed = signInAsInput.safeParse(fieldsOf(form));
  const personId = parsed.success ? await findDemonstrationPerson(parsed.data.person) : null;
  if (!parsed.success || personId === null) return redirect(`/log-ind?fejl=${"demonstration" satisfies SignInProblem}`);
  await mintSession(personId);
  return redirect(returnPath(parsed.data.til));
}

export async function signOut(): Promise<void> {
  await endSession();
  return redirect("/");
}

/** What was sent, without React's own fields; nothing where it was no form, since anything can be posted to an action. */
function fieldsOf(form: unknown): Readonly<Record<string, unknown>> {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries([...form].filter(([field]) => !field.startsWith("$ACTION")));
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
