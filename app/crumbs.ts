import type { Crumb } from "@/components/ui/breadcrumbs";

/** The way to a page of a strategy's: all strategies, and the strategy itself. */
export const strategyCrumbs = (
  { slug, title }: { slug: string; title: string },
  link: (path: string) => string,
): readonly [Crumb, Crumb] => [
  { label: "Strategier", href: link("/strategier") },
  { label: title, href: link(`/strategier/${slug}`) },
];
