import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { AskedSection, PartiesSection } from "@/components/hearings/hearing-sections";
import { ResponseList } from "@/components/hearings/response-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { daysLeftWords } from "@/lib/hearings/labels";
import { RESPONSES_PER_PAGE } from "@/lib/hearings/model";
import { getHearing, INITIATIVES_PER_PAGE, type HearingPage } from "@/lib/hearings/queries";
import { isUuid } from "@/lib/kernel/ids";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { phaseStateLabel } from "@/lib/processes/labels";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, fieldsOf, formKeyOf, linkAt, pageIn, signInFrom, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const UNREPLIED = "ubesvarede";

const load = cache(
  async (id: string, instant: number | null, initiatives: number, responses: number, isUnrepliedOnly: boolean) => {
    if (!isUuid(id)) return null;
    const { actor } = await currentVisitor();
    return read(instant === null ? null : new Date(instant), (reader) =>
      getHearing(reader, actor, { phaseId: id, pages: { initiatives, responses }, isUnrepliedOnly }),
    );
  },
);

async function asking({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const fields = await fieldsOf(searchParams);
  const pages = { initiatives: pageIn(fields.initiativer), responses: asked.page };
  const isUnrepliedOnly = fields.vis === UNREPLIED;
  const instant = asked.moment?.getTime() ?? null;
  const hearing =
    asked.moment === undefined ? null : await load(id, instant, pages.initiatives, pages.responses, isUnrepliedOnly);
  return { id, asked, pages, isUnrepliedOnly, hearing };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { hearing } = await asking(props);
  return { title: hearing ? `Høring: ${hearing.title}` : "Siden findes ikke" };
}

export default async function Page(props: Props) {
  const { id, asked, pages, isUnrepliedOnly, hearing } = await asking(props);
  const plain = `/hoeringer/${id}`;
  const narrowed = isUnrepliedOnly ? UNREPLIED : "";
  const pathOf = (initiatives: number, responses: number): string =>
    addressOf(plain, { vis: narrowed, initiativer: initiatives === 1 ? "" : String(initiatives) }, responses);
  const path = pathOf(pages.initiatives, pages.responses);
  const { name } = await currentVisitor();
  if (name === null) redirect(signInFrom(path, asked));
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  if (!hearing) return <NotThere />;
  const link = linkAt(asked.pr);
  const { owner, caseNumber } = hearing.strategy;
  return (
    <Frame asked={asked} path={path} authority={owner} caseNumber={caseNumber} subject="høringen, som den var">
      <Head hearing={hearing} link={link} besked={asked.besked} />
      <AskedSection hearing={hearing} link={link} />
      <Pager
        page={pages.initiatives}
        pageCount={Math.ceil(hearing.initiatives.total / INITIATIVES_PER_PAGE)}
        hrefFor={(page) => `${link(pathOf(page, pages.responses))}#initiativer`}
        label="Initiativer"
      />
      <InputOfHearing hearing={hearing} link={link} path={plain} isUnrepliedOnly={isUnrepliedOnly} />
      <Pager
        page={pages.responses}
        pageCount={Math.ceil(hearing.responses.total / RESPONSES_PER_PAGE)}
        hrefFor={(page) => `${link(pathOf(pages.initiatives, page))}#input`}
        label="Input"
      />
      <PartiesSection hearing={hearing} />
    </Frame>
  );
}

type PartProps = { hearing: HearingPage; link: (path: string) => string };

function Head({ hearing, link, besked }: PartProps & { besked: string }) {
  const { title, strategy, planned, state, daysLeft, awaited } = hearing;
  return (
    <PageHeader
      eyebrow="Høring"
      title={title}
      message={<Besked code={besked} />}
      breadcrumbs={[
        { label: "Høringer", href: link("/hoeringer") },
        { label: strategy.title, href: link(`/strategier/${strategy.slug}`) },
      ]}
      tags={
        <>
          <Tag tone={state === "open" ? "brand" : "neutral"}>{phaseStateLabel[state]}</Tag>
          {awaited.length > 0 && <Tag tone="warning">Mangler svar fra {awaited.join(", ")}</Tag>}
        </>
      }
      meta={[
        { label: "Ejer", value: strategy.owner },
        { label: "Periode", value: planned },
        ...(state === "open" ? [{ label: "Frist", value: daysLeftWords(daysLeft) }] : []),
        ...(strategy.caseNumber ? [{ label: "Sagsnummer", value: strategy.caseNumber }] : []),
      ]}
    />
  );
}

function InputOfHearing({
  hearing,
  link,
  path,
  isUnrepliedOnly,
}: PartProps & { path: string; isUnrepliedOnly: boolean }) {
  const { responses, unreplied, isRunByViewer } = hearing;
  return (
    <Section
      id="input"
      title={isUnrepliedOnly ? "Input uden svar" : "Input"}
      lead={isRunByViewer ? "Det, der venter på svar, står øverst." : "Det, I selv har sendt, står øverst."}
      action={
        isUnrepliedOnly ? (
          <a href={`${link(path)}#input`}>Vis alt input</a>
        ) : (
          unreplied > 0 && (
            <a href={`${link(`${path}?vis=${UNREPLIED}`)}#input`}>Vis kun input uden svar ({unreplied})</a>
          )
        )
      }
    >
      {responses.total === 0 ? (
        <p className="text-muted">
          {isUnrepliedOnly ? "Der er svaret på alt input." : "Der er endnu ikke kommet input i denne fase."}
        </p>
      ) : (
        <ResponseList
          rows={responses.rows}
          formKey={formKeyOf()}
          from="hoering"
          initiativeHref={(initiativeId) => link(`/initiativer/${initiativeId}`)}
        />
      )}
    </Section>
  );
}
