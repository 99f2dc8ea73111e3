import { Button, ButtonRow } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { FileInput } from "@/components/ui/file-input";

type Props = { formKey: string; slug: string; documentId: string };

/** The draft out to Word, and a file in again. Sent as it is, also without JavaScript. */
export function FileForms({ formKey, slug, documentId }: Props) {
  return (
    <Details summary="Hent som Word, og indlæs en fil">
      <p className="max-w-text">
        <a href={`/api/documents/drafts/${documentId}.docx`}>Hent det, der er under udarbejdelse, som Word</a>. Filen
        husker, hvilket afsnit der er hvilket: ret i den, og indlæs den igen.
      </p>
      <form method="post" action="/api/documents/import" encType="multipart/form-data" className="mt-5 space-y-7">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="documentId" value={documentId} />
        <input type="hidden" name="_slug" value={slug} />
        <FileInput
          id="indlaes-file"
          name="file"
          label="Word- eller Markdown-fil"
          hint="Højst 5 MB. Hver overskrift bliver et afsnit. Filen må ikke indeholde oplysninger om patienter."
          accept=".docx,.md,.markdown,.txt"
          required
        />
        <ButtonRow>
          <Button kind="secondary">Indlæs filen</Button>
        </ButtonRow>
      </form>
    </Details>
  );
}
