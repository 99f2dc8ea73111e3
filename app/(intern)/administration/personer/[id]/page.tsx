import type { Metadata } from "next";
import { TakeSeatForm, VacateSeatForm } from "@/components/bodies/body-forms";
import { AdmitMemberForm, EndMembershipForm, InvitePersonForm } from "@/components/people/person-forms";
import { HeldTable } from "@/components/people/person-view";
import { BriefWords } from "@/components/ui/brief-words";
import { LinkButton } from "@/components/ui/button";
import { DemoNotice } from "@/components/ui/demo-notice";
import { ListSearch } from "@/components/ui/list-search";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { seatRoleLabel } from "@/lib/bodies/labels";
import { listBodyChoices } from "@/lib/bodies/queries";
import { dayOf } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import { formatDay } from "@/lib/kernel/period";
import { listOrganisationChoices } from "@/lib/organisations/queries";
import { membershipRoleLabel } from "@/lib/people/labels";
import { getPersonPage, type PersonPage } from "@/lib/people/queries";
import { read } from "@/lib/platform/readers";
import { noteReading } from "@/lib/platform/readings";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, fieldsOf, formKeyOf, linkAt, searchIn, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Person" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const { moment } = asked;
  const search = searchIn(await fieldsOf(searchParams));
  const path = addressOf(`/administration/personer/${id}`, { soeg: search });
  if (moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  if (!isUuid(id)) return <NotThere />;
  const found = await read(moment, async (reader) => {
    const person = await getPersonPage(reader, actor, id);
    if (!person) return null;
    const organisations = await listOrganisationChoices(reader, actor, search);
    return { person, organisations, bodies: await listBodyChoices(reader, actor, search) };
  });
  if (!found) return <NotThere />;
  const { person, organisations, bodies } = found;
  await noteReading({ by: actor, of: [person.id], purpose: "adgang" });
  const formKey = moment === null ? formKeyOf() : null;
  const isCut = organisations.total > organisations.rows.length || bodies.total > bodies.rows.length;
  const today = dayOf(new Date());
  return (
    <Frame asked={asked} path={path} subject="personen, som det var">
      <Head person={person} link={linkAt(asked.pr)} besked={asked.besked} />
      <Access person={person} formKey={formKey} />
      {formKey !== null && (search !== "" || isCut) && (
        <ListSearch label="Find organisationen eller organet" hint="Indsnævrer listerne nedenfor." value={search} />
      )}
      <Held person={person} formKey={formKey} />
      {formKey !== null && (
        <div className="mt-8">
          <AdmitMemberForm
            formKey={`${formKey}-medlem`}
            today={today}
            personId={id}
            organisations={organisations.rows}
          />
          <TakeSeatForm formKey={`${formKey}-plads`} today={today} at={{ personId: id }} choices={bodies.rows} />
        </div>
      )}
    </Frame>
  );
}

type HeadProps = { person: PersonPage; link: (path: string) => string; besked: string };

const Head = ({ person: { id, name, email, isDemonstration }, link, besked }: HeadProps) => (
  <PageHeader
    title={name}
    breadcrumbs={[
      { label: "Administration", href: link("/administration") },
      { label: "Personer", href: link("/administration/personer") },
    ]}
    message={<Besked code={besked} />}
    actions={
      <LinkButton kind="tertiary" href={link(`/administration/personer/${id}/tidslinje`)}>
        Tidslinje
      </LinkButton>
    }
    tags={isDemonstration && <DemoNotice>Personen er opdigtet.</DemoNotice>}
    meta={[{ label: "E-mail", value: email }]}
  />
);

type PartProps = { person: PersonPage; formKey: string | null };

/** How the person gets in. */
function Access({ person: { id, hasAccount, invitedOn, isDemonstration }, formKey }: PartProps) {
  return (
    <Section
      title="Adgang"
      lead={
        hasAccount
          ? "Personen kan logge ind. En ny invitation giver lov til at vælge en ny adgangskode."
          : "Personen kan ikke logge ind endnu. En invitation sender et link, der virker én gang."
      }
    >
      {invitedOn && <p className="mb-4">Senest inviteret {formatDay(invitedOn)}.</p>}
      {formKey !== null && !isDemonstration && <InvitePersonForm formKey={`${formKey}-inviter`} personId={id} />}
    </Section>
  );
}

function Held({ person: { id, memberships, seats }, formKey }: PartProps) {
  return (
    <>
      <Section title="Tilknytninger">
        <HeldTable
          caption="Tilknytninger"
          empty="Personen hører ikke til nogen organisation."
          rows={memberships.map(({ role, organisation, ...held }) => ({
            ...held,
            where: organisation,
            role: membershipRoleLabel[role],
            action: held.to === null && formKey !== null && (
              <EndMembershipForm
                formKey={`${formKey}-${held.id.slice(-8)}`}
                membershipId={held.id}
                personId={id}
                organisation={organisation}
              />
            ),
          }))}
        />
      </Section>
      <Section title="Pladser i organer">
        <HeldTable
          caption="Pladser i organer"
          empty="Personen sidder ikke i noget organ."
          rows={seats.map(({ role, body, ...held }) => ({
            ...held,
            where: body,
            role: seatRoleLabel[role],
            action: held.to === null && formKey !== null && (
              <VacateSeatForm
                formKey={`${formKey}-${held.id.slice(-8)}`}
                seatId={held.id}
                words={<BriefWords shown="Fratræd" rest={`pladsen i ${body}`} />}
                from={{ _person: id }}
              />
            ),
          }))}
        />
      </Section>
    </>
  );
}
