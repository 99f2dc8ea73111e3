"use client";

import { ActionForm } from "@/components/forms/action-form";
import { TextInput } from "@/components/ui/text-input";
import { errorFor } from "@/lib/kernel/form-state";
import { acceptWelcome } from "@/lib/sign-in/actions";

/** The e-mail stands there for whoever keeps the password for the person. */
export function WelcomeForm({ email }: { email: string }) {
  return (
    <ActionForm action={acceptWelcome} hidden={{}} submit="Gem adgangskoden, og log ind">
      {(state) => (
        <>
          <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
          <TextInput
            name="password"
            type="password"
            label="Adgangskode"
            autoComplete="new-password"
            maxLength={200}
            width="medium"
            error={errorFor(state, "password")}
          />
          <TextInput
            name="again"
            type="password"
            label="Adgangskoden igen"
            autoComplete="new-password"
            maxLength={200}
            width="medium"
            error={errorFor(state, "again")}
          />
        </>
      )}
    </ActionForm>
  );
}
