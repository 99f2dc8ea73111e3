import { Details } from "@/components/ui/details";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { textKindLabel } from "@/lib/texts/labels";
import { TEXT_KINDS, type TextKind } from "@/lib/texts/model";
import type { TextView } from "@/lib/texts/evidence";
import type { InitiativePage } from "@/lib/initiatives/queries";
import { formatDay } from "@/lib/kernel/period";
import { DraftTextForm, PublishTextForm, RewriteTextForm } from "./text-forms";

type Props = { initiative: InitiativePage; formKey: string };

/** The versions of the initiative's text, the newest of each kind first. */
export function TextSection({ initiative, formKey }: Props) {
  const { texts, can } = initiative;
  if (texts.length === 0 && !can.writeText) return null;
  return (
    <Section
      id="tekster"
      title="Tekster"
      lead="En offentliggjort version ændres ikke mere; det nye står i en ny version."
    >
      {texts.length === 0 && <p>Der er endnu ikke skrevet nogen tekst til initiativet.</p>}
      {TEXT_KINDS.map((kind) => (
        <Versions key={kind} kind={kind} initiative={initiative} formKey={formKey} />
      ))}
    </Section>
  );
}

function Versions({ kind, initiative, formKey }: Props & { kind: TextKind }) {
  const { id, can } = initiative;
  const [newest, ...older] = initiative.texts.filter((text) => text.kind === kind);
  const canDraft = can.writeText && kind !== "vedtaget" && !(newest && newest.publishedOn === null);
  if (!newest && !canDraft) return null;
  return (
    <div className="mb-10">
      {newest && <Version text={newest} initiative={initiative} formKey={formKey} />}
      {older.map((text) => (
        <Details key={text.id} summary={`${textKindLabel[kind]}, version ${String(text.number)}`}>
          <Version text={text} initiative={initiative} formKey={formKey} />
        </Details>
      ))}
      {canDraft && (
        <div className="mt-4 print:hidden">
          <DraftTextForm
            initiativeId={id}
            formKey={`${formKey}-${kind}`}
            kind={kind}
            before={(newest ?? (kind === "endelig" ? publishedDebate(initiative) : undefined))?.body ?? ""}
            summary={`${newest ? "Skriv en ny version af" : "Skriv"}: ${textKindLabel[kind].toLowerCase()}`}
          />
        </div>
      )}
    </div>
  );
}

/** The final proposal is written on from what was debated. */
const publishedDebate = ({ texts }: InitiativePage): TextView | undefined =>
  texts.find(({ kind, publishedOn }) => kind === "debat" && publishedOn !== null);

function Version({ text, initiative: { id, can }, formKey }: Props & { text: TextView }) {
  const { kind, number, author, writtenOn, publishedOn, version, body } = text;
  const on = { initiativeId: id, textId: text.id, expectedVersion: version };
  const key = `${formKey}-${text.id.slice(-8)}`;
  return (
    <article className="mb-4">
      <h3 className="flex flex-wrap items-center gap-3">
        {textKindLabel[kind]}, version {number}{" "}
        {publishedOn === null ? (
          <Tag tone="warning">Udkast</Tag>
        ) : (
          <Tag tone="info">Offentliggjort {formatDay(publishedOn)}</Tag>
        )}
      </h3>
      <p className="mt-1 text-sm text-muted">
        Skrevet {formatDay(writtenOn)}
        {author ? ` af ${author}` : ""}
      </p>
      <div className="mt-3">
        <Prose sanitisedHtml={text.html} />
      </div>
      <div className="mt-4 space-y-4 print:hidden">
        {text.canWrite && <RewriteTextForm {...on} formKey={`${key}-ret`} body={body} />}
        {can.publishText && publishedOn === null && (
          <PublishTextForm {...on} formKey={`${key}-ud`} label={textKindLabel[kind].toLowerCase()} />
        )}
      </div>
    </article>
  );
}
