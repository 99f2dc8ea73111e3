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
      <div className="on-dark bg-brand-deep text-white">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 gap-y-1 px-4 py-3 sm:gap-x-4 sm:px-6 lg:px-8">
          <BrandLink />
          {authority && (
            <p className="order-last w-full text-sm leading-snug sm:order-none sm:w-auto sm:border-l sm:border-white/40 sm:pl-4">
              {authority}
            </p>
          )}
          <div className="ml-auto flex items-center gap-3 sm:gap-4">
            {account && <div className="text-sm">{account}</div>}
            {nav.length > 0 && (
              <button
                type="button"
                popoverTarget={MENU_ID}
                className="inline-flex min-h-11 items-center gap-2 rounded-md border border-white/60 px-2.5 text-sm font-semibold hover:bg-brand lg:hidden"
              >
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
            <button
              type="button"
              popoverTarget={MENU_ID}
              popoverTargetAction="hide"
              className="inline-flex min-h-11 items-center gap-2 rounded-md px-3 font-semibold text-brand hover:bg-brand-soft"
            >
              <Icon name="cross" />
              Luk
            </button>
          </div>
          <ul className="flex flex-col lg:flex-row lg:gap-x-7">
            {nav.map(({ label, href, isCurrent = false }) => (
              <li key={href} className="border-t border-line lg:border-0">
                <a
                  href={href}
                  aria-current={isCurrent ? "page" : undefined}
                  className={`flex min-h-12 items-center no-underline ${isCurrent ? "font-semibold text-ink lg:border-b-4 lg:border-brand lg:pt-1" : "text-brand hover:underline"}`}
                >
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
