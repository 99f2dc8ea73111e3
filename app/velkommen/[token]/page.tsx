import type { Metadata } from "next";
import { PageShell } from "@/components/shell/page-shell";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { openInvitation } from "@/lib/sign-in/actions";

export const metadata: Metadata = { title: "Velkommen", robots: { index: false } };

/** Shows a button alone: what reads links beforehand, such as a mail filter, uses nothing up. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <PageShell>
      <PageHeader
        title="Velkommen til Strategispor"
        lead="Du er inviteret til at arbejde med strategierne. Tryk på knappen for at vælge en adgangskode."
      />
      <form action={openInvitation}>
        <input type="hidden" name="token" value={token} />
        <Button>Vælg adgangskode</Button>
      </form>
    </PageShell>
  );
}
