import { DemoNotice } from "@/components/ui/demo-notice";
import { CONTACT } from "./contact";

const LINKS = [
  { label: "Tilgængelighedserklæring", href: "/was" },
  { label: "Cookies og privatliv", href: "/privatliv" },
] as const;

export type SiteFooterProps = { authority?: string | undefined };

export function SiteFooter({ authority }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <div className="page-box">
        <div>
          <p className="font-semibold">{authority ?? "Strategispor"}</p>
          {authority && <p className="text-muted">Strategispor</p>}
        </div>
        <div>
          <p className="font-semibold">Kontakt</p>
          <p>
            <a href={`mailto:${CONTACT.email}`}>{CONTACT.email}</a> <DemoNotice />
          </p>
        </div>
        <ul aria-label="Om siden" className="space-y-1">
          {LINKS.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
