import type { Metadata } from "next";
import { PageShell } from "@/components/shell/page-shell";
import { WelcomeForm } from "@/components/sign-in/welcome-form";
import { LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { findInvitation } from "@/lib/platform/invitations";
import { keptWelcome } from "@/lib/platform/session";
import { welcomeRefusalLabel } from "@/lib/sign-in/labels";
import type { SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Vælg adgangskode", robots: { index: false } };

/** Where the button of a one-time link leads: the password is chosen, or it is said why it cannot be. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { fejl } = await searchParams;
  const token = await keptWelcome();
  const found = token === null ? null : await findInvitation(token);
  if (fejl !== undefined || !found?.ok) {
    const problem = Object.entries(welcomeRefusalLabel).find(([code]) => code === fejl)?.[1];
    return (
      <PageShell>
        <PageHeader
          title="Linket kan ikke bruges"
          message={<ErrorSummary errors={[{ text: problem ?? welcomeRefusalLabel.INVITATION_OLD }]} />}
        />
        <LinkButton href="/log-ind">Gå til log ind</LinkButton>
      </PageShell>
    );
  }
  return (
    <PageShell>
      <PageHeader
        title="Vælg din adgangskode"
        lead={`Hej ${found.value.name}. Adgangskoden skal være mindst 15 tegn. Den må gerne være en sætning.`}
      />
      <WelcomeForm email={found.value.email} />
    </PageShell>
  );
}
