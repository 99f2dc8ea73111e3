import type { Metadata } from "next";
import { RenameBodyForm, TakeSeatForm } from "@/components/bodies/body-forms";
import { KeptSeats } from "@/components/bodies/body-keeping";
import { ListSearch } from "@/components/ui/list-search";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { bodyKindLabel, bodyLevelLabel } from "@/lib/bodies/labels";
import { getBodyKeeping, PAGE_SIZE, type BodyKeeping } from "@/lib/bodies/queries";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import { formatDay } from "@/lib/kernel/period";
import { listPeopleChoices } from "@/lib/people/queries";
import { read, type Moment } from "@/lib/platform/readers";
import { noteReading } from "@/lib/platform/readings";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, fieldsOf, formKeyOf, linkAt, searchIn, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Organ" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

type At = { bodyId: string; page: number; search: string };

/** The body, and who may be given a seat in it. null: not there, or not for the viewer. */
async function load(moment: Moment, viewer: Actor, { search, ...at }: At) {
  const found = await read(moment, async (reader) => {
    const body = await getBodyKeeping(reader, viewer, at);
    return body && { body, people: await listPeopleChoices(reader, viewer, search) };
  });
  if (found) await noteReading({ by: viewer, of: found.people.rows.map(({ id }) => id), purpose: "adgang" });
  return found;
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const { moment, page } = asked;
  const search = searchIn(await fieldsOf(searchParams));
  const pathOf = (to: number): string => addressOf(`/administration/organer/${id}`, { soeg: search }, to);
  const path = pathOf(page);
  if (moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  if (!isUuid(id)) return <NotThere />;
  const found = await load(moment, actor, { bodyId: id, page, search });
  if (!found) return <NotThere />;
  const { body, people } = found;
  const link = linkAt(asked.pr);
  const formKey = moment === null ? formKeyOf() : null;
  return (
    <Frame asked={asked} path={path} subject="organet, som det var">
      <Head body={body} link={link} besked={asked.besked} />
      <Section title="Pladser">
        <KeptSeats bodyId={id} rows={body.taken} link={link} formKey={formKey} />
        <Pager
          page={page}
          pageCount={Math.ceil(body.total / PAGE_SIZE)}
          hrefFor={(to) => link(pathOf(to))}
          label="Pladser"
        />
      </Section>
      {formKey !== null && (
        <div className="mt-8 space-y-5 print:hidden">
          {(search !== "" || people.total > people.rows.length) && (
            <ListSearch
              label="Find personen"
              hint={`Viser ${people.rows.length} af ${people.total} personer.`}
              value={search}
            />
          )}
          <RenameBodyForm formKey={`${formKey}-navn`} today={dayOf(new Date())} bodyId={id} />
          <TakeSeatForm
            formKey={`${formKey}-plads`}
            today={dayOf(new Date())}
            at={{ bodyId: id }}
            choices={people.rows}
          />
        </div>
      )}
    </Frame>
  );
}

type HeadProps = { body: BodyKeeping; link: (path: string) => string; besked: string };

const Head = ({ body, link, besked }: HeadProps) => (
  <PageHeader
    title={body.name}
    breadcrumbs={[
      { label: "Administration", href: link("/administration") },
      { label: "Organer", href: link("/administration/organer") },
    ]}
    message={<Besked code={besked} />}
    meta={[
      { label: "Region", value: body.organisation },
      { label: "Slags", value: bodyKindLabel[body.kind] },
      { label: "Niveau", value: bodyLevelLabel[body.level] },
      ...(body.legalBasis === null ? [] : [{ label: "Lovgrundlag", value: body.legalBasis }]),
      { label: "Findes", value: `${formatDay(body.from)} – ${body.to ? formatDay(body.to) : "nu"}` },
    ]}
    actions={<a href={link(`/organer/${body.id}`)}>Se organets side</a>}
  />
);
