import { ActionForm } from "@/components/forms/action-form";
import { CaseNumberField, SelectField, TextField } from "@/components/forms/fields";
import { renumberDocumentAction, retitleDocumentAction, writeParagraphAction } from "@/lib/documents/actions";
import { AUDIENCE_OPTIONS, LEVEL_OPTIONS } from "@/lib/documents/labels";
import type { Choice } from "@/lib/documents/queries";
import type { DocumentPage } from "@/lib/editions/queries";
import { MarkdownField } from "./markdown-field";

type Props = { formKey: string; slug: string; document: DocumentPage["document"]; places: readonly Choice[] };

/** What can be done with a document that is being written. */
export function DocumentTools({ formKey, slug, document, places }: Props) {
  const on = { documentId: document.id, _slug: slug };
  const versioned = { ...on, expectedVersion: document.version };
  return (
    <>
      <NewParagraph hidden={{ ...on, key: `${formKey}-nyt` }} places={places} />
      {places.length > 0 && (
        <ActionForm
          action={renumberDocumentAction}
          hidden={{ ...versioned, key: `${formKey}-numre` }}
          summary="Nummerér afsnittene om"
          submit="Nummerér om"
          kind="secondary"
          idPrefix="numre-"
        >
          <p className="max-w-text">Hvert afsnit får det nummer, dets plads giver. Hvem der er hvem, følger med.</p>
        </ActionForm>
      )}
      <Title hidden={{ ...versioned, key: `${formKey}-titel` }} document={document} />
    </>
  );
}

type Hidden = Readonly<Record<string, string | number>>;

const NewParagraph = ({ hidden, places }: { hidden: Hidden; places: readonly Choice[] }) => (
  <ActionForm
    action={writeParagraphAction}
    hidden={hidden}
    summary="Skriv et nyt afsnit"
    submit="Tilføj afsnittet"
    idPrefix="nyt-"
  >
    <SelectField
      name="afterId"
      initial={places.at(-1)?.value ?? ""}
      label="Skal stå efter"
      placeholder="Først i dokumentet"
      options={places}
    />
    <TextField name="heading" label="Overskrift" isOptional maxLength={200} />
    <SelectField name="level" initial="1" label="Niveau" options={LEVEL_OPTIONS} />
    <MarkdownField name="body" label="Tekst" hint="Skriv ikke oplysninger om patienter." rows={8} maxLength={20_000} />
  </ActionForm>
);

const Title = ({ hidden, document }: { hidden: Hidden; document: Props["document"] }) => (
  <ActionForm
    action={retitleDocumentAction}
    hidden={hidden}
    summary="Ret titel, sagsnummer og kreds"
    submit="Gem"
    kind="secondary"
    idPrefix="titel-"
  >
    <TextField name="title" initial={document.title} label="Titel" maxLength={200} />
    <CaseNumberField initial={document.caseNumber ?? ""} />
    <SelectField
      name="audience"
      initial={document.audience}
      label="Hvem må læse udgaverne?"
      hint="Gælder også de udgaver, der allerede er offentliggjort."
      options={AUDIENCE_OPTIONS}
    />
  </ActionForm>
);
