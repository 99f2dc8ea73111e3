import type { ReactNode } from "react";
import { Account, SignInLink } from "@/components/shell/account";
import { PageShell } from "@/components/shell/page-shell";
import { PrintHeader } from "@/components/shell/print-header";
import { SignOutForm } from "@/components/sign-in/sign-out-form";
import type { NavItem } from "@/components/ui/section-nav";
import { DateBanner } from "@/components/ui/date-banner";
import { dayOf } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import { currentVisitor, type Visitor } from "@/lib/platform/session";
import { momentOfMeeting } from "@/lib/moments/labels";
import { canKeepSomeTemplates } from "@/lib/templates/policy";
import { signInFrom, type Asked } from "./request";

export type FrameProps = {
  asked: Asked;
  /** The page's own address with what it is narrowed to, without `?pr=`. */
  path: string;
  authority?: string;
  caseNumber?: string | null;
  /** What is seen, with its inflection, for the banner: "initiativet, som det var". */
  subject?: string;
  children: ReactNode;
};

/** Header, menu, the banner of the past and the footer around a page, for the person who asks. */
export async function Frame({
  asked,
  path,
  authority,
  caseNumber,
  subject = "strategien, som den var",
  children,
}: FrameProps) {
  const { name, actor } = await currentVisitor();
  const day = dayOf(asked.moment ?? new Date());
  return (
    <PageShell
      authority={authority}
      nav={menuFor({ name, actor }, path)}
      account={
        name === null ? (
          <SignInLink href={signInFrom(path, asked)} />
        ) : (
          <Account name={name} signOut={<SignOutForm />} />
        )
      }
      dateBanner={
        asked.moment && (
          <DateBanner
            date={formatDay(day)}
            nowHref={path}
            subject={subject}
            note={asked.meeting === null ? undefined : momentOfMeeting(asked.meeting)}
          />
        )
      }
      printHeader={
        <PrintHeader
          authority={authority ?? "Strategispor"}
          caseNumber={caseNumber ?? undefined}
          date={formatDay(day)}
        />
      }
    >
      {children}
    </PageShell>
  );
}

function menuFor({ name, actor }: Pick<Visitor, "name" | "actor">, path: string): NavItem[] {
  const [place] = path.split("?");
  return [
    ...(name === null ? [] : [{ label: "Overblik", href: "/overblik", isCurrent: place === "/overblik" }]),
    { label: "Strategier", href: "/strategier", isCurrent: place === "/strategier" },
    { label: "Initiativer", href: "/initiativer", isCurrent: place === "/initiativer" },
    { label: "Møder", href: "/moeder", isCurrent: place === "/moeder" },
    ...(name === null ? [] : [{ label: "Høringer", href: "/hoeringer", isCurrent: place === "/hoeringer" }]),
    { label: "Søg", href: "/soeg", isCurrent: place === "/soeg" },
    ...(canKeepSomeTemplates(actor)
      ? [{ label: "Administration", href: "/administration", isCurrent: path.startsWith("/administration") }]
      : []),
  ];
}
