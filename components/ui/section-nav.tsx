export type NavItem = { label: string; href: string; isCurrent?: boolean };

export type SectionNavProps = { label: string; items: readonly NavItem[] };

/** The pages of one thing (overblik, proces, dokumenter …): links, not tabs. */
export function SectionNav({ label, items }: SectionNavProps) {
  return (
    <nav aria-label={label} className="mb-8 border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map(({ label: text, href, isCurrent = false }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className={`inline-flex min-h-11 items-center no-underline ${isCurrent ? "border-b-4 border-brand pt-1 font-semibold text-ink" : "text-brand hover:underline"}`}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
