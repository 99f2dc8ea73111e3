import type { Metadata } from "next";
import { PageShell } from "@/components/shell/page-shell";
import { DemonstrationPeople } from "@/components/sign-in/demonstration-people";
import { IdentityProviders } from "@/components/sign-in/identity-providers";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Message } from "@/components/ui/message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/platform/env";
import { readNow } from "@/lib/platform/readers";
import { currentVisitor, type Visitor } from "@/lib/platform/session";
import { signInProblemLabel } from "@/lib/sign-in/labels";
import { isSignInProblem, returnPath } from "@/lib/sign-in/model";
import { listDemonstrationPeople } from "@/lib/sign-in/queries";

export const metadata: Metadata = { title: "Log ind" };

type Asked = { readonly [name: string]: string | readonly string[] | undefined };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { til, fejl, error } = await searchParams;
  const visitor = await currentVisitor();
  const { OIDC_PROVIDERS, STRATEGISPOR_DEMO } = env();
  // Their secrets stay here.
  const providers = OIDC_PROVIDERS.map(({ id, name }) => ({ id, name }));
  const demonstrationPeople = STRATEGISPOR_DEMO ? await readNow(listDemonstrationPeople) : [];
  const returnTo = returnPath(typeof til === "string" ? til : null);
  // next-auth says `error` when it cannot begin.
  const problem = error === undefined ? fejl : "udbyder";
  return (
    <PageShell>
      <PageHeader
        title="Log ind"
        breadcrumbs={[{ label: "Forside", href: "/" }]}
        message={messageFor(visitor, problem)}
        lead="For dem, der arbejder med strategierne. De vedtagne strategier kan alle læse uden at logge ind."
      />
      {providers.length > 0 && (
        <Section title="Med din organisations login">
          <IdentityProviders providers={providers} returnTo={returnTo} />
        </Section>
      )}
      <Section title="Med e-mail og adgangskode">
        <SignInForm returnTo={returnTo} />
      </Section>
      {demonstrationPeople.length > 0 && (
        <Section title="Prøv som en af demonstrationens personer">
          <DemonstrationPeople people={demonstrationPeople} returnTo={returnTo} />
        </Section>
      )}
    </PageShell>
  );
}

/** The one message above the title: what went wrong, or else why somebody is here who was signed in. */
function messageFor(visitor: Visitor, problem: Asked[string]) {
  if (typeof problem === "string" && isSignInProblem(problem)) {
    return <ErrorSummary errors={[{ text: signInProblemLabel[problem] }]} />;
  }
  switch (visitor.sessionStatus) {
    case "none":
      return undefined;
    case "ended":
      return (
        <Message title="Du er logget ud">
          Det sker efter 30 minutter uden brug og efter 12 timer i alt. Log ind for at fortsætte.
        </Message>
      );
    case "active":
      return (
        <Message title={`Du er logget ind som ${visitor.name}`}>
          Log ind igen for at bekræfte, at det er dig, eller som en anden.
        </Message>
      );
  }
}
