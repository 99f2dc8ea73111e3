import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/fields";
import { acceptWelcome } from "@/lib/sign-in/actions";

/** The e-mail stands there for whoever keeps the password for the person. */
export function WelcomeForm({ email }: { email: string }) {
  return (
    <ActionForm action={acceptWelcome} hidden={{}} submit="Gem adgangskoden, og log ind">
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="password"
        type="password"
        label="Adgangskode"
        autoComplete="new-password"
        maxLength={200}
        width="medium"
      />
      <TextField
        name="again"
        type="password"
        label="Adgangskoden igen"
        autoComplete="new-password"
        maxLength={200}
        width="medium"
      />
    </ActionForm>
  );
}
