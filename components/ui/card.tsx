import type { ReactNode } from "react";

export type CardProps = {
  title: string;
  /** Makes the title a link. */
  href?: string;
  headingLevel?: 2 | 3 | 4;
  /** Small line above the title, e.g. "Spor 1". */
  eyebrow?: ReactNode;
  children?: ReactNode;
  /** Below a hairline: dates, owners, next step. */
  footer?: ReactNode;
};

export function Card({ title, href, headingLevel = 3, eyebrow, children, footer }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className="keep-together flex h-full flex-col rounded-md border border-line bg-surface p-5 sm:p-6">
      {eyebrow && <p className="mb-1 text-sm text-muted">{eyebrow}</p>}
      <Heading className="text-lg leading-snug">{href ? <a href={href}>{title}</a> : title}</Heading>
      {children && <div className="mt-3 flex-1 space-y-3">{children}</div>}
      {footer && <div className="mt-5 border-t border-line pt-3 text-sm text-muted">{footer}</div>}
    </article>
  );
}
