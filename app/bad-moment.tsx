import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Frame } from "./frame";
import type { Asked } from "./request";

/** Shown when `?pr=` is no day or instant, one to come, or a meeting that has no moment or is not the viewer's to see. */
export function BadMoment({ asked, path }: { asked: Asked; path: string }) {
  return (
    <Frame asked={{ ...asked, pr: "", moment: null, meeting: null }} path={path}>
      <PageHeader title="Den dag kan ikke vises" />
      <EmptyState
        title="Datoen i adressen kan ikke læses"
        action={<LinkButton href={path}>Vis siden, som den er nu</LinkButton>}
      >
        Skriv en dag, der er gået, som <code>?pr=2026-11-21</code>, eller vælg et møde, hvis dagsorden er udsendt. Dage
        i fremtiden kan ikke vises.
      </EmptyState>
    </Frame>
  );
}
