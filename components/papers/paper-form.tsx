import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/fields";
import { makePaperAction } from "@/lib/papers/actions";

export type PaperFormProps = {
  formKey: string;
  meetingId: string;
  item: { id: string; number: number };
  making: { resume: string; account: string; consequences: string; expectedVersion: number };
};

/** What is written for the paper; all else in it is taken from the case when it is made. */
export function PaperForm({ formKey, meetingId, item, making }: PaperFormProps) {
  const { expectedVersion, resume, account, consequences } = making;
  return (
    <ActionForm
      action={makePaperAction}
      hidden={{ key: formKey, itemId: item.id, expectedVersion, _meetingId: meetingId, _item: item.number }}
      submit={expectedVersion === 0 ? "Dan sagsfremstillingen" : "Dan sagsfremstillingen igen"}
      idPrefix="papir-"
      {...(expectedVersion === 0 ? {} : { summary: "Dan sagsfremstillingen igen" })}
    >
      <TextAreaField
        name="resume"
        initial={resume}
        label="Resume"
        hint="To-tre sætninger om, hvad sagen handler om, og hvad organet skal tage stilling til."
        maxLength={4000}
      />
      <TextAreaField
        name="account"
        initial={account}
        label="Sagsfremstilling"
        hint="Skrives i Markdown: # foran en overskrift, - foran et punkt. Skriv ingen oplysninger om patienter."
        rows={14}
        maxLength={60_000}
      />
      <TextAreaField
        name="consequences"
        initial={consequences}
        label="Konsekvenser"
        hint="For økonomi, borgere og samarbejdet. Udelades afsnittet, står det ikke i sagsfremstillingen."
        isOptional
        rows={5}
        maxLength={20_000}
      />
      <p className="max-w-text text-sm text-muted">
        Indstilling, status på initiativerne, fravigelser, tidligere behandling og bilag hentes fra sagen, som den står
        nu. Sagsfremstillingen kan ikke ændres bagefter; danner du den igen, får den et nyt nummer, og den gamle bliver
        stående.
      </p>
    </ActionForm>
  );
}
