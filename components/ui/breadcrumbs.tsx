import { Icon } from "./icon";

export type Crumb = { label: string; href: string };

export type BreadcrumbsProps = {
  /** From the start to the page above this one; the page itself is named by its h1. */
  items: readonly Crumb[];
};

/** Brødkrumme. */
export function Breadcrumbs({ items }: BreadcrumbsProps) {
  return (
    <nav aria-label="Brødkrumme" className="text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {items.map((item, index) => (
          <li key={item.href} className="flex items-center gap-2">
            {index > 0 && (
              <span className="text-xs text-edge">
                <Icon name="right" />
              </span>
            )}
            <a href={item.href} className="py-1">
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
