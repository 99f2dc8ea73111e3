import type { ReactNode } from "react";

export type SectionProps = {
  title: ReactNode;
  /** For links to it from elsewhere on the page. */
  id?: string;
  /** One sentence that says what is seen. */
  lead?: ReactNode;
  /** At the heading's right: a link or a secondary button. */
  action?: ReactNode;
  /** Holds what can only be done on a screen: left out on paper. */
  isScreenOnly?: boolean;
  children: ReactNode;
};

/** A part of a page under its own h2, with the distance to the part before. */
export function Section({ title, id, lead, action, isScreenOnly = false, children }: SectionProps) {
  return (
    <section id={id} className={`mt-12 first:mt-0 sm:mt-14 ${isScreenOnly ? "print:hidden" : ""}`}>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div>
          <h2>{title}</h2>
          {lead && <p className="mt-1 max-w-text text-muted">{lead}</p>}
        </div>
        {action && <div className="print:hidden">{action}</div>}
      </div>
      {children}
    </section>
  );
}
