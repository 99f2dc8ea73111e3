import type { ReactNode } from "react";

/** Either a page's own elements, or HTML that has been through rehype-sanitize; never what a person typed. */
export type ProseProps = { children: ReactNode } | { sanitisedHtml: string };

/** Running text: readable line length, rhythm, lists, tables. */
export function Prose(props: ProseProps) {
  if ("sanitisedHtml" in props)
    return <div className="prose prose-typed" dangerouslySetInnerHTML={{ __html: props.sanitisedHtml }} />;
  return <div className="prose">{props.children}</div>;
}
