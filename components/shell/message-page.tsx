import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { PageShell } from "./page-shell";

/** A page with one message and no menu: not found, broken. Knows nobody, so it can be shown when the session cannot be read. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PageShell>
      <PageHeader title={title} />
      <div className="max-w-text space-y-5">{children}</div>
    </PageShell>
  );
}
