import type { Metadata } from "next";
import { CONTACT } from "@/components/shell/contact";
import { PageShell } from "@/components/shell/page-shell";
import { DemoNotice } from "@/components/ui/demo-notice";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";

export const metadata: Metadata = { title: "Cookies og privatliv" };

const COOKIES = [
  {
    term: "Session",
    description:
      "Et tilfældigt nummer, som husker, at du er logget ind. Sættes først, når du logger ind, og gælder, til du logger ud, har været inaktiv i 30 minutter, eller der er gået 12 timer.",
  },
  {
    term: "CSRF",
    description:
      "Et tilfældigt nummer, som sikrer, at det er dig selv og ikke en anden side, der logger dig ind eller ud. Gælder, til du lukker browseren.",
  },
  {
    term: "Velkommen",
    description:
      "Husker linket i din invitation, fra du trykker på knappen, til du har valgt en adgangskode, højst 15 minutter. Sendes kun til siden Velkommen, og kun hvis du er inviteret.",
  },
] as const;

export default function PrivacyPage() {
  return (
    <PageShell>
      <PageHeader
        title="Cookies og privatliv"
        breadcrumbs={[{ label: "Forside", href: "/" }]}
        lead="Vi bruger kun de cookies, som login og invitation kræver. Ingen statistik, ingen sporing, intet indhold fra andre."
        meta={[{ label: "Sidst gennemgået", value: "22. november 2026" }]}
      />
      <Prose>
        <DemoNotice>
          Kontaktoplysningerne er opdigtede. Den myndighed, der tager Strategispor i brug, er dataansvarlig og skriver
          her sit navn og sin databeskyttelsesrådgiver.
        </DemoNotice>
        <WhatIsStored />
        <LifetimeAndRights />
      </Prose>
    </PageShell>
  );
}

function WhatIsStored() {
  return (
    <>
      <h2>Cookies</h2>
      <p>
        Du kan læse de offentlige sider, uden at der sættes en cookie. Cookies sættes kun, når de er nødvendige for at
        logge ind eller vælge en adgangskode, og derfor spørger vi ikke om samtykke.
      </p>
      <DescriptionList items={COOKIES} />

      <h2>Hvad vi gemmer om dig</h2>
      <p>Læser du kun de offentlige sider, ved vi ikke, hvem du er. Logger du ind, gemmer vi:</p>
      <ul>
        <li>dit navn, din e-mail, din organisation og de hverv, der giver dig adgang</li>
        <li>det, du skriver: statusopdateringer, bemærkninger, høringssvar og udkast</li>
        <li>hvilke initiativer du følger, og hvornår du er inviteret</li>
        <li>hvad du har gjort og hvornår, så en beslutning altid kan efterprøves</li>
      </ul>
      <p>
        Grundlaget er regionens opgaver som myndighed (databeskyttelsesforordningens artikel 6, stk. 1, litra e) og
        forvaltningens pligt til at notere og journalisere. Skriv aldrig oplysninger om patienter i Strategispor.
      </p>

      <h2>Mails til dig</h2>
      <p>
        Vi sender mail, når du inviteres, når jeres input er besvaret, når et initiativ, du følger, ændrer sig, og når
        du som tovholder skal opdatere en status. Mailen har højst initiativets titel og et link, aldrig det, nogen har
        skrevet. Linket i en invitation virker én gang og i 7 dage.
      </p>

      <h2>Hvad der logges</h2>
      <ul>
        <li>
          <strong>Sporet:</strong> alle ændringer og forsøg, der blev afvist, med tidspunkt og person. Ingen kan rette i
          sporet, heller ikke en administrator.
        </li>
        <li>
          <strong>Opslag:</strong> hvornår og hvorfor dine oplysninger er slået op i registeret over personer, og hvem
          der gjorde det.
        </li>
        <li>
          <strong>Driftslog:</strong> tidspunkt og kode for fejl, så de kan findes. Den indeholder ikke det, du skriver,
          og ikke din adgangskode.
        </li>
      </ul>
    </>
  );
}

function LifetimeAndRights() {
  return (
    <>
      <h2>Hvor længe</h2>
      <p>
        Sessioner ophører senest efter 12 timer. Strategier, høringssvar og beslutninger bevares, så længe sagen gør, og
        kan være omfattet af arkivloven. Må en tekst slettes, fjernes ordene både i dag og i historikken. Sporet viser
        stadig, at der stod noget, men ikke hvad.
      </p>

      <h2>Hvem der ser det</h2>
      <p>
        Offentlige strategier kan alle læse. Kommentarer, noter og udkast ses kun af dem, de er delt med. Kladden til et
        høringssvar ses kun af dem, der kan svare for samme organisation eller organ, og slettes, når svaret sendes,
        eller 90 dage efter at høringen er slut. Sendte høringssvar ses af sagens parter og kan blive udleveret ved
        aktindsigt. Oplysninger gives ikke videre til reklame og sendes ikke til andre tjenester.
      </p>

      <h2>Dine rettigheder</h2>
      <p>
        Du har ret til at se de oplysninger, vi har om dig, til at få fejl rettet, til at gøre indsigelse og i nogle
        tilfælde til at få oplysninger slettet eller brugen begrænset. Skriv til os, så svarer vi senest efter en måned.
      </p>
      <ul>
        <li>
          E-mail: <a href={`mailto:${CONTACT.email}`}>{CONTACT.email}</a> <DemoNotice />
        </li>
      </ul>
      <p>
        Er du utilfreds med måden, vi bruger dine oplysninger på, kan du klage til{" "}
        <a href="https://www.datatilsynet.dk/">Datatilsynet (datatilsynet.dk)</a>.
      </p>
    </>
  );
}
