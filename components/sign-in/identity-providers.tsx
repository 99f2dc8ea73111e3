import { Button, ButtonRow } from "@/components/ui/button";

type Props = { providers: readonly { readonly id: string; readonly name: string }[]; returnTo: string };

export function IdentityProviders({ providers, returnTo }: Props) {
  return (
    <ButtonRow>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={`/api/auth/signin/${id}`}>
          <input type="hidden" name="til" value={returnTo} />
          <Button kind="secondary">Log ind med {name}</Button>
        </form>
      ))}
    </ButtonRow>
  );
}
