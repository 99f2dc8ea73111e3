import type { ReactNode } from "react";
import type { NavItem } from "@/components/ui/section-nav";
import { CONTENT_ID } from "./content-id";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

export type PageShellProps = {
  /** The owner of what is shown, e.g. "Region Midtjylland"; left out where there is no one owner. */
  authority?: string | undefined;
  nav?: readonly NavItem[];
  /** The person's name and the form that signs out, or a link to sign in. Stands on dark ground: see `Account`. */
  account?: ReactNode;
  /** `DateBanner` when `?pr=` is used. */
  dateBanner?: ReactNode;
  /** `PrintHeader`. */
  printHeader?: ReactNode;
  children: ReactNode;
};

export function PageShell({ authority, nav = [], account, dateBanner, printHeader, children }: PageShellProps) {
  return (
    <div className="page">
      <SiteHeader authority={authority} nav={nav} account={account} />
      {dateBanner}
      <main id={CONTENT_ID} tabIndex={-1} className="page-box pt-6">
        {printHeader}
        {children}
      </main>
      <SiteFooter authority={authority} />
    </div>
  );
}
