import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

export type PageHeaderProps = {
  title: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** The one message of the page (success, error summary): stands before h1. */
  message?: ReactNode;
  /** Small line above the title, e.g. "Initiativ 2.4". */
  eyebrow?: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Case number, owner, date: on screen and on paper. */
  meta?: readonly { label: string; value: ReactNode }[];
  /** Status, DemoNotice. */
  tags?: ReactNode;
  /** Buttons; not printed. */
  actions?: ReactNode;
};

export function PageHeader({
  title,
  breadcrumbs = [],
  message,
  eyebrow,
  lead,
  meta = [],
  tags,
  actions,
}: PageHeaderProps) {
  return (
    <div className="mb-8 sm:mb-10">
      {breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      {message && <div className="mt-5">{message}</div>}
      <div className="mt-5 flex flex-col gap-x-8 gap-y-5 lg:flex-row lg:items-start lg:justify-between">
        <div className="max-w-4xl min-w-0">
          {eyebrow && <p className="mb-1 text-sm font-semibold text-brand print:text-black">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <div className="mt-3 max-w-text text-lg text-muted">{lead}</div>}
          {tags && <div className="mt-4 flex flex-wrap items-center gap-2">{tags}</div>}
        </div>
        {actions && <div className="flex shrink-0 flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
      {meta.length > 0 && (
        <dl className="mt-5 flex flex-wrap gap-x-8 gap-y-2 border-y border-line py-3 text-sm">
          {meta.map(({ label, value }) => (
            <div key={label} className="flex flex-wrap gap-x-2">
              <dt className="text-muted">{label}</dt>
              <dd className="font-medium tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
