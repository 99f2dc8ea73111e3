"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextInput } from "@/components/ui/text-input";
import { errorFor, fieldIn, idle, type FormState } from "@/lib/kernel/form-state";
import { signIn } from "@/lib/sign-in/actions";

export function SignInForm({ returnTo }: { returnTo: string }) {
  const [state, action, isPending] = useActionState(signIn, idle);
  return (
    <>
      <ErrorSummary errors={errorsOf(state)} />
      <form action={action} noValidate className="mt-6 max-w-md space-y-5">
        <input type="hidden" name="til" value={returnTo} />
        <TextInput {...fieldIn(state, "email")} type="email" label="E-mail" autoComplete="username" inputMode="email" />
        <TextInput
          name="password"
          type="password"
          label="Adgangskode"
          autoComplete="current-password"
          error={errorFor(state, "password")}
        />
        <Button disabled={isPending}>Log ind</Button>
      </form>
    </>
  );
}

/** Which of the two was wrong is not said, so the summary leads to the first. */
function errorsOf(state: FormState) {
  switch (state.kind) {
    case "idle":
      return [];
    case "invalid":
      return state.errors.map(({ field, message }) => ({ fieldId: field, text: message }));
    case "refused":
      return [{ fieldId: "email", text: state.message }];
  }
}
