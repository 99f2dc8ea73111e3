import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChangesSection } from "@/components/changes/changes-section";
import { PartnerSection } from "@/components/dashboards/partner-section";
import { ReadySection } from "@/components/dashboards/ready-section";
import { RegionStanding } from "@/components/dashboards/region-standing";
import { ComingSection } from "@/components/decisions/coming-section";
import { OwnFollowUps } from "@/components/follow-ups/own-follow-ups";
import { ToAnswerSection } from "@/components/hearings/to-answer-section";
import { MyInitiatives } from "@/components/initiatives/my-initiatives";
import { StandingTable } from "@/components/strategies/strategy-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { STRATEGIES_PER_PAGE } from "@/lib/dashboards/queries";
import { formatDay } from "@/lib/kernel/period";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { addressOf, askedOf, formKeyOf, linkAt, signInFrom, type Asked, type SearchParams } from "@/app/request";
import { loadOverview, SIZE, type Overview } from "./overview";

export const metadata: Metadata = { title: "Overblik" };

const PATH = "/overblik";

type Link = (path: string) => string;

export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const path = addressOf(PATH, {}, asked.page);
  const { actor, name, personId } = await currentVisitor();
  if (personId === null) redirect(signInFrom(path, asked));
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const overview = await read(asked.moment, (reader) => loadOverview(reader, actor, asked.page));
  const { regions, office, bodies, followUps, toAnswer, partner, followed, strategies } = overview;
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} subject="overblikket, som det var">
      <PageHeader title="Overblik" lead={`Goddag, ${name}.`} message={<Besked code={asked.besked} />} />
      <Mine mine={overview.mine} asked={asked} link={link} />
      {followUps.total > 0 && <OwnFollowUps followUps={followUps} formKey={formKeyOf()} link={link} />}
      {toAnswer.length > 0 && <ToAnswerSection rows={toAnswer} link={link} />}
      {bodies && <Bodies bodies={bodies} link={link} />}
      {regions.map((region) => (
        <RegionStanding key={region.ownerId} {...region} link={link} />
      ))}
      {office && <ReadySection {...office} link={link} />}
      {bodies?.changes && <Changed bodies={bodies} changes={bodies.changes} link={link} />}
      {partner && <PartnerSection {...partner} link={link} />}
      {followed.length > 0 && <ChangesSection title="Nyt i det, du følger" changes={followed} link={link} />}
      <Strategies strategies={strategies} link={link} />
      <p className="mt-10 print:hidden">
        <a href={link(`/administration/personer/${personId}/tidslinje`)}>Se, hvad du selv har gjort i systemet</a>
      </p>
    </Frame>
  );
}

function Mine({ mine, asked, link }: { mine: Overview["mine"]; asked: Asked; link: Link }) {
  if (mine.total === 0) return null;
  return (
    <Section title="Mine initiativer" lead="Dem, der længst ikke har fået en status, står øverst.">
      <MyInitiatives rows={mine.rows} link={link} canUpdate={asked.moment === null} />
      <Pager
        page={asked.page}
        pageCount={Math.ceil(mine.total / SIZE)}
        hrefFor={(page) => link(addressOf(PATH, {}, page))}
        label="Mine initiativer"
      />
    </Section>
  );
}

function Bodies({ bodies: { coming, toRecord }, link }: { bodies: NonNullable<Overview["bodies"]>; link: Link }) {
  return (
    <>
      {toRecord && (
        <ComingSection
          title="Afventer, at beslutningen registreres"
          items={toRecord}
          empty="Alle beslutninger fra holdte møder er registreret."
          link={link}
        />
      )}
      <ComingSection title="Næste beslutninger i mine organer" items={coming} link={link} />
    </>
  );
}

type ChangedProps = {
  bodies: NonNullable<Overview["bodies"]>;
  changes: Parameters<typeof ChangesSection>[0]["changes"];
  link: Link;
};

function Changed({ bodies: { since }, changes, link }: ChangedProps) {
  return (
    <ChangesSection
      title={since ? "Nyt siden sidste møde" : "Seneste ændringer"}
      lead={since ? `Siden mødet ${formatDay(since)}.` : undefined}
      changes={changes}
      link={link}
    />
  );
}

/** The list of strategies has the rest. */
function Strategies({ strategies: { rows, total }, link }: { strategies: Overview["strategies"]; link: Link }) {
  return (
    <Section
      title="Strategier"
      action={total > STRATEGIES_PER_PAGE && <a href={link("/strategier")}>{`Alle ${String(total)} strategier`}</a>}
    >
      {rows.length === 0 ? (
        <EmptyState title="Ingen strategier endnu">
          Du har ikke adgang til nogen strategier. Er det en fejl, så skriv til systemadministratoren.
        </EmptyState>
      ) : (
        <StandingTable rows={rows} link={link} />
      )}
    </Section>
  );
}
