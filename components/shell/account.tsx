import type { ReactNode } from "react";

export type AccountProps = {
  name: string;
  /** Whom the person acts for, e.g. "Strategisekretariat, Region Midtjylland". */
  role?: string;
  /** `<form action={signOut}>` around a `SignOutButton`. */
  signOut: ReactNode;
};

/** Who is signed in, on the dark bar. */
export function Account({ name, role, signOut }: AccountProps) {
  return (
    <div className="flex items-center gap-4">
      <p className="hidden text-right leading-snug sm:block">
        <span className="font-semibold">{name}</span>
        {role && <span className="block text-xs">{role}</span>}
      </p>
      {signOut}
    </div>
  );
}

/** For dark ground, where a Button would vanish. */
export function SignOutButton() {
  return (
    <button type="submit" className="sign-out">
      Log ud
    </button>
  );
}

/** The same place for somebody who is not signed in. */
export function SignInLink({ href }: { href: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center text-white">
      Log ind
    </a>
  );
}
