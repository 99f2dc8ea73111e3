import type { ReactNode } from "react";
import { BrandLink } from "./brand-link";
import { CONTENT_ID } from "./content-id";

/**
 * A page with one message and no menu: not found, broken. Knows nobody, so it can be shown when the session cannot be read;
 * and is small, since every page brings it along for the case that it breaks.
 */
export function MessagePage({ title, footer, children }: { title: string; footer?: ReactNode; children: ReactNode }) {
  return (
    <div className="page">
      <header className="on-dark site-bar print:hidden">
        <div className="page-box">
          <BrandLink />
        </div>
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className="page-box pt-11">
        <h1>{title}</h1>
        <div className="mt-8 max-w-text space-y-5 sm:mt-10">{children}</div>
      </main>
      {footer}
    </div>
  );
}
