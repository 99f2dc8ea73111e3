import type { Metadata } from "next";
import { isSystemAdministrator } from "@/lib/kernel/actor";
import { read } from "@/lib/platform/readers";
import { noteReading, type Purpose } from "@/lib/platform/readings";
import { currentVisitor } from "@/lib/platform/session";
import { personReadingLabel } from "@/lib/trail/labels";
import type { PersonReading } from "@/lib/trail/policy";
import { listPersonTrail } from "@/lib/trail/queries";
import { filterFrom, SCREEN_NAMES } from "@/lib/trail/rules";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, fieldsOf, linkAt, type SearchParams } from "@/app/request";
import { TrailPage } from "@/app/trail-page";

export const metadata: Metadata = { title: "Personens tidslinje" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** What each looks it up for; null: one's own is no look-up. */
const PURPOSE: Record<PersonReading, Purpose | null> = { everything: "revision", own: null, access: "adgang" };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const { filter: asWritten } = filterFrom(await fieldsOf(searchParams), SCREEN_NAMES);
  const filter = { ...asWritten, by: null };
  const path = `/administration/personer/${id}/tidslinje`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  const found = await read(asked.moment, (reader) =>
    listPersonTrail(reader, actor, { personId: id, filter, page: asked.page }),
  );
  if (!found) return <NotThere />;
  const { name, reading, ...trail } = found;
  const purpose = PURPOSE[reading];
  if (purpose !== null) await noteReading({ by: actor, of: [id], purpose });
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} subject="tidslinjen, som den var">
      <TrailPage
        {...{ asked, path, filter, trail }}
        people={[]}
        eyebrow={name}
        breadcrumbs={
          isSystemAdministrator(actor)
            ? [
                { label: "Administration", href: link("/administration") },
                { label: "Personer", href: link("/administration/personer") },
                { label: name, href: link(`/administration/personer/${id}`) },
              ]
            : [{ label: "Overblik", href: "/overblik" }]
        }
        note={personReadingLabel[reading]}
        isOfSeveral
        api={null}
      />
    </Frame>
  );
}
