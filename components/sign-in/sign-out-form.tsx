import { SignOutButton } from "@/components/shell/account";
import { signOut } from "@/lib/sign-in/actions";

export function SignOutForm() {
  return (
    <form action={signOut}>
      <SignOutButton />
    </form>
  );
}
