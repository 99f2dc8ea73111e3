import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/fields";
import { pasteMinutesAction, publishMinutesAction, writeMinutesAction } from "@/lib/minutes/actions";

type OnMinutes = { meetingId: string; formKey: string; expectedVersion: number };

/** Minutes as one text, put under the agenda's items. */
export function PasteMinutesForm({ formKey, ...on }: OnMinutes) {
  return (
    <ActionForm
      action={pasteMinutesAction}
      hidden={{ key: `${formKey}-indsaet`, ...on }}
      submit="Del teksten op på punkterne"
      idPrefix="indsaet-"
      summary="Indsæt hele referatet som tekst"
    >
      <TextAreaField
        name="text"
        label="Referatets tekst"
        hint="Hvert punkt begynder på en linje for sig, fx »Punkt 1« eller »1. Titel«. Teksten gemmes, og beslutningerne foreslås bagefter; intet er besluttet, før du bekræfter det."
        rows={14}
        maxLength={200_000}
      />
    </ActionForm>
  );
}

export type WriteMinutesProps = OnMinutes & {
  opening: string;
  items: readonly { id: string; title: string; text: string }[];
};

export function WriteMinutesForm({ formKey, opening, items, ...on }: WriteMinutesProps) {
  return (
    <ActionForm
      action={writeMinutesAction}
      hidden={{ key: `${formKey}-skriv`, ...on }}
      submit="Gem referatet"
      idPrefix="referat-"
      summary="Skriv referatet punkt for punkt"
    >
      <TextAreaField
        name="texts.opening"
        initial={opening}
        label="Før punkterne"
        hint="Fx hvem der deltog, og hvem der havde meldt afbud. Ses af dem, der læser organets dagsordener."
        isOptional
        rows={3}
        maxLength={20_000}
      />
      {items.map(({ id, title, text }) => (
        <TextAreaField
          key={id}
          name={`texts.${id}`}
          initial={text}
          label={title}
          isOptional
          rows={6}
          maxLength={20_000}
        />
      ))}
    </ActionForm>
  );
}

export const PublishMinutesForm = ({ formKey, ...on }: OnMinutes) => (
  <ActionForm
    action={publishMinutesAction}
    hidden={{ key: `${formKey}-offentlig`, ...on }}
    submit="Offentliggør referatet"
    kind="secondary"
  />
);
