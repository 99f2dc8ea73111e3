import { Button, ButtonRow } from "@/components/ui/button";
import { Details } from "@/components/ui/details";

type Props = { formKey: string; slug: string; documentId: string };

/** The draft out to Word, and a file in again. Sent as it is, also without JavaScript. */
export function FileForms({ formKey, slug, documentId }: Props) {
  return (
    <Details summary="Hent som Word, og indlæs en fil">
      <p className="max-w-text">
        <a href={`/api/documents/drafts/${documentId}.docx`}>Hent det, der er under udarbejdelse, som Word</a>. Filen
        husker, hvilket afsnit der er hvilket: ret i den, og indlæs den igen.
      </p>
      <form method="post" action="/api/documents/import" encType="multipart/form-data" className="mt-5 space-y-5">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="documentId" value={documentId} />
        <input type="hidden" name="_slug" value={slug} />
        <div>
          <label htmlFor="indlaes-file" className="font-semibold">
            Word- eller Markdown-fil
          </label>
          <p id="indlaes-file-hint" className="text-sm text-muted">
            Højst 5 MB. Hver overskrift bliver et afsnit. Filen må ikke indeholde oplysninger om patienter.
          </p>
          <input
            id="indlaes-file"
            type="file"
            name="file"
            accept=".docx,.md,.markdown,.txt"
            required
            aria-describedby="indlaes-file-hint"
            className="mt-2 block max-w-full"
          />
        </div>
        <ButtonRow>
          <Button kind="secondary">Indlæs filen</Button>
        </ButtonRow>
      </form>
    </Details>
  );
}
