import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { canAdminister } from "@/lib/organisations/policy";
import { currentVisitor } from "@/lib/platform/session";
import { canKeepSomeTemplates } from "@/lib/templates/policy";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Administration" };

const PLACES = [
  {
    title: "Organisationer",
    href: "/administration/organisationer",
    about: "Regioner, kommuner, hospitaler og praksis.",
  },
  { title: "Organer", href: "/administration/organer", about: "Råd, udvalg og fora, og hvem der sidder i dem." },
  {
    title: "Reformer",
    href: "/administration/reformer",
    about: "Organer og organisationer, som en lov lægger sammen eller nedlægger.",
  },
  {
    title: "Personer",
    href: "/administration/personer",
    about: "Hvem der har adgang, hvor de hører til, og invitationer.",
  },
] as const;

const TEMPLATES = {
  title: "Processkabeloner",
  href: "/administration/processer",
  about: "Faser, tider og parter, som nye strategiers processer begynder med.",
} as const;

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  if (asked.moment === undefined) return <BadMoment asked={asked} path="/administration" />;
  const { actor } = await currentVisitor();
  if (!canKeepSomeTemplates(actor)) return <NotThere />;
  const places = [...(canAdminister(actor) ? PLACES : []), TEMPLATES];
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path="/administration" subject="administrationen, som den var">
      <PageHeader
        title="Administration"
        lead="Rettigheder kommer af pladser, tilknytninger og tovholderskaber. De gælder fra næste klik, og de ophører lige så hurtigt."
      />
      <ul className="grid gap-6 sm:grid-cols-2">
        {places.map(({ title, href, about }) => (
          <li key={href}>
            <Card title={title} href={link(href)} headingLevel={2}>
              <p>{about}</p>
            </Card>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
