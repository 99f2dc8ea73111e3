import type { ReactNode } from "react";
import { BrandLink } from "./brand-link";
import { CONTENT_ID } from "./content-id";

/**
 * A page with one message and no menu: not found, broken. Knows nobody, so it can be shown when the session cannot be read;
 * and is small, since every page brings it along for the case that it breaks.
 */
export function MessagePage({ title, footer, children }: { title: string; footer?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col">
      <header className="on-dark bg-brand-deep text-white print:hidden">
        <div className="mx-auto flex max-w-page px-4 py-3 sm:px-6 lg:px-8">
          <BrandLink />
        </div>
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-4 pt-11 sm:px-6 lg:px-8">
        <h1>{title}</h1>
        <div className="mt-8 max-w-text space-y-5 sm:mt-10">{children}</div>
      </main>
      {footer}
    </div>
  );
}
