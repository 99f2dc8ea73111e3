import { DemoNotice } from "@/components/ui/demo-notice";
import { signInAs } from "@/lib/sign-in/actions";
import type { DemonstrationPerson } from "@/lib/sign-in/queries";

type Props = { people: readonly DemonstrationPerson[]; returnTo: string };

/** One press signs in as somebody: each button is a form of its own, so it works without JavaScript. */
export function DemonstrationPeople({ people, returnTo }: Props) {
  return (
    <>
      <DemoNotice>Personerne er opdigtede. De har alle adgangskoden demo-strategispor.</DemoNotice>
      <ul className="mt-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {people.map(({ email, name, role }) => (
          <li key={email}>
            <form action={signInAs} className="h-full">
              <input type="hidden" name="person" value={email} />
              <input type="hidden" name="til" value={returnTo} />
              <button
                type="submit"
                className="flex h-full min-h-11 w-full flex-col items-start rounded-md border border-edge bg-surface px-4 py-3 text-left hover:border-brand hover:bg-brand-soft"
              >
                <span className="font-semibold text-brand">{name}</span>
                <span className="text-sm leading-snug">{role}</span>
                <span className="mt-1 text-sm break-all text-muted">{email}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
