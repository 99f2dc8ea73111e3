import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { NavItem } from "@/components/ui/section-nav";
import { BrandLink } from "./brand-link";

export type SiteHeaderProps = {
  authority?: string | undefined;
  nav: readonly NavItem[];
  account?: ReactNode;
};

const MENU_ID = "hovedmenu";

export function SiteHeader({ authority, nav, account }: SiteHeaderProps) {
  return (
    <header className="print:hidden">
      <div className="on-dark site-bar">
        <div className="page-box">
          <BrandLink />
          {authority && <p className="site-authority">{authority}</p>}
          <div className="ml-auto flex items-center gap-3 sm:gap-4">
            {account && <div className="text-sm">{account}</div>}
            {nav.length > 0 && (
              <button type="button" popoverTarget={MENU_ID} className="menu-open">
                <Icon name="menu" />
                Menu
              </button>
            )}
          </div>
        </div>
      </div>
      {nav.length > 0 && <SiteMenu nav={nav} />}
    </header>
  );
}

function SiteMenu({ nav }: { nav: readonly NavItem[] }) {
  return (
    <div className="lg:border-b lg:border-line lg:bg-surface">
      <div id={MENU_ID} popover="auto" className="site-menu">
        <nav aria-label="Hovedmenu" className="mx-auto max-w-page lg:px-8">
          <div className="mb-2 flex items-center justify-between lg:hidden">
            <p className="text-lg font-semibold">Menu</p>
            <button type="button" popoverTarget={MENU_ID} popoverTargetAction="hide" className="menu-close">
              <Icon name="cross" />
              Luk
            </button>
          </div>
          <ul>
            {nav.map(({ label, href, isCurrent = false }) => (
              <li key={href}>
                <a href={href} aria-current={isCurrent ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
