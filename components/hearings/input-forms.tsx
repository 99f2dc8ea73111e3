import { ActionForm } from "@/components/forms/action-form";
import { DateField, SelectField, TextAreaField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { giveInputAction, registerLetterAction, replyToResponseAction } from "@/lib/hearings/actions";
import type { ResponseView } from "@/lib/hearings/evidence";
import type { DraftView, VoiceForm } from "@/lib/hearings/queries";
import { formatDay } from "@/lib/kernel/period";
import { DraftField } from "./draft-field";

const NO_PATIENTS = "Skriv ikke oplysninger om patienter her.";

type On = { initiativeId: string; processId: string; formKey: string };

/** Formal input of one organisation or body: sent, or kept as its draft. */
export function GiveInputForm({ voice, formKey, ...on }: On & { voice: VoiceForm }) {
  const { organisationId, bodyId, name, draft } = voice;
  const id = organisationId ?? bodyId ?? "";
  const who = { organisationId: organisationId ?? "", bodyId: bodyId ?? "" };
  return (
    <ActionForm
      action={giveInputAction}
      hidden={{ key: `${formKey}-${id.slice(-8)}`, ...on, ...who }}
      submit="Send input"
      idPrefix={`input-${id.slice(-8)}-`}
      others={
        <Button kind="secondary" name="gem" value="kladde">
          Gem kladde
        </Button>
      }
    >
      <DraftField label={`Input fra ${name}`} draft={draft} saved={savedWords(draft)} />
    </ActionForm>
  );
}

const savedWords = ({ version, by, writtenOn }: DraftView): string =>
  version > 0 && writtenOn ? `Kladden er gemt ${formatDay(writtenOn)}${by === null ? "" : ` af ${by}`}.` : "";

type LetterProps = On & { letters: readonly { value: string; label: string }[]; today: string };

export function LetterForm({ letters, today, formKey, ...on }: LetterProps) {
  return (
    <ActionForm
      action={registerLetterAction}
      hidden={{ key: `${formKey}-brev`, ...on }}
      submit="Registrér brevet"
      kind="secondary"
      idPrefix="brev-"
      summary="Registrér input, der er kommet som brev"
    >
      <SelectField
        name="voice"
        label="Hvem er brevet fra?"
        hint="De parter, der høres i fasen, og deres medlemmer."
        options={letters}
        placeholder="Vælg part"
      />
      <DateField name="receivedOn" initial={today} label="Hvornår kom det?" max={today} />
      <TextAreaField name="text" label="Brevets tekst" hint={NO_PATIENTS} rows={8} maxLength={20_000} />
    </ActionForm>
  );
}

type ReplyProps = {
  response: Pick<ResponseView, "id" | "processId" | "phaseId" | "initiative" | "voice">;
  formKey: string;
  /** Where the person goes on from. */
  from: "initiativ" | "hoering";
};

export function ReplyForm({ response, formKey, from }: ReplyProps) {
  const { id, processId, phaseId, initiative, voice } = response;
  return (
    <ActionForm
      action={replyToResponseAction}
      hidden={{
        key: `${formKey}-${id.slice(-8)}`,
        ...{ processId, phaseId, initiativeId: initiative.id, responseId: id },
        _fra: from,
      }}
      submit="Send svar"
      kind="secondary"
      idPrefix={`svar-${id.slice(-8)}-`}
      summary={`Svar ${voice}`}
    >
      <TextAreaField
        name="reply"
        label="Hvad er der blevet af inputtet?"
        hint={`Fx hvad der er ændret i teksten, eller hvorfor ikke. ${NO_PATIENTS}`}
        rows={5}
        maxLength={20_000}
      />
    </ActionForm>
  );
}
