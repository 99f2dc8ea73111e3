import type { Metadata } from "next";
import { CONTACT } from "@/components/shell/contact";
import { PageShell } from "@/components/shell/page-shell";
import { DemoNotice } from "@/components/ui/demo-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";

export const metadata: Metadata = { title: "Tilgængelighedserklæring" };

const COMPLAINT = "https://digst.dk/digital-inklusion/webtilgaengelighed/oplever-du-ikke-tilgaengeligt-indhold/";

export default function AccessibilityStatementPage() {
  return (
    <PageShell>
      <PageHeader
        title="Tilgængelighedserklæring"
        breadcrumbs={[{ label: "Forside", href: "/" }]}
        lead="Alle skal kunne læse strategierne og bruge Strategispor. Her står, hvor langt vi er, og hvad du kan gøre, hvis noget ikke virker for dig."
        meta={[
          { label: "Gælder for", value: "Strategispor" },
          { label: "Sidst gennemgået", value: "22. november 2026" },
        ]}
      />
      <Prose>
        <DemoNotice>
          Kontaktoplysningerne er opdigtede. En myndighed, der tager Strategispor i brug, skal udfylde sin egen
          erklæring i Digitaliseringsstyrelsens WAS-Tool og henvise til den her.
        </DemoNotice>
        <State />
        <Complaints />
      </Prose>
    </PageShell>
  );
}

function State() {
  return (
    <>
      <h2>Hvor tilgængelig er siden?</h2>
      <p>
        Strategispor er <strong>delvist i overensstemmelse</strong> med den europæiske standard EN 301 549 og WCAG 2.2
        på niveau AA. Vi skriver delvist, fordi løsningen endnu ikke er gennemgået af en uafhængig part, og fordi vi
        kender de mangler, der står nedenfor.
      </p>

      <h2>Det ved vi ikke virker godt nok</h2>
      <ul>
        <li>
          Dokumenter, som andre har lagt op (for eksempel PDF-filer fra en høring), kan være lavet, så en skærmlæser
          ikke kan læse dem. Skriv til os, så får du indholdet på en anden måde.
        </li>
        <li>
          Vi har ikke afprøvet alle sider sammen med brugere af skærmlæser, talestyring og forstørrelse. Det, vi ved,
          bygger på vores egen kontrol.
        </li>
        <li>Vi har ikke tekster i let læsning eller på dansk tegnsprog. Det kræver loven heller ikke.</li>
      </ul>

      <h2>Sådan har vi kontrolleret</h2>
      <p>
        Vi har selv vurderet løsningen. Siderne er bygget af fælles dele, som er kontrolleret med værktøjet axe og set
        efter ved 320, 768 og 1280 billedpunkters bredde, på tryk og med systemets egne kontrastfarver. De er lavet til
        at kunne bruges med tastatur alene, uden JavaScript til at læse og sende formularer, og med stor skrift.
      </p>
    </>
  );
}

function Complaints() {
  return (
    <>
      <h2 id="kontakt">Fortæl os, hvis noget ikke virker</h2>
      <p>
        Skriv eller ring, hvis du møder noget, du ikke kan bruge, eller hvis du har brug for indholdet i en anden form.
        Fortæl gerne, hvilken side det drejer sig om, og hvilket hjælpemiddel du bruger.
      </p>
      <ul>
        <li>
          E-mail: <a href={`mailto:${CONTACT.email}`}>{CONTACT.email}</a> <DemoNotice />
        </li>
        <li>
          Telefon: {CONTACT.phone} <DemoNotice />
        </li>
      </ul>

      <h2>Hvis du ikke får et svar, du kan bruge</h2>
      <p>
        Henvend dig først til os. Har du ikke fået svar inden for 10 arbejdsdage, eller er du utilfreds med svaret, kan
        du henvende dig til Digitaliseringsstyrelsen, som fører tilsyn med loven. Styrelsen kan rejse en tilsynssag, men
        afgør ikke den enkelte klage.
      </p>
      <p>
        <a href={COMPLAINT}>Henvend dig til Digitaliseringsstyrelsen om indhold, der ikke er tilgængeligt (digst.dk)</a>
      </p>

      <h2>Reglerne</h2>
      <p>
        Erklæringen følger lov om tilgængelighed af offentlige organers websteder og mobilapplikationer (lov nr. 692 af
        8. juni 2018) og bekendtgørelse nr. 904 af 22. august 2019. Den gennemgås mindst en gang om året, og når siden
        ændres, så det betyder noget for tilgængeligheden.
      </p>
    </>
  );
}
