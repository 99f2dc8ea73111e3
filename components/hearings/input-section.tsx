import { Pager } from "@/components/ui/pager";
import { Receipt } from "@/components/ui/receipt";
import { Section } from "@/components/ui/section";
import type { ResponseView } from "@/lib/hearings/evidence";
import { daysLeftWords } from "@/lib/hearings/labels";
import type { InitiativeInput } from "@/lib/hearings/queries";
import { formatDay } from "@/lib/kernel/period";
import { GiveInputForm, LetterForm } from "./input-forms";
import { ResponseList } from "./response-list";

export type InputSectionProps = {
  input: InitiativeInput;
  formKey: string;
  page: number;
  pageSize: number;
  hrefFor: (page: number) => string;
  /** As a date field wants it. */
  today: string;
};

/** Formal input on the initiative: the own organisation's to give, and what was given with the replies. */
export function InputSection({ input, formKey, page, pageSize, hrefFor, today }: InputSectionProps) {
  const { initiativeId, hearing, forms, letters, responses } = input;
  if (!hearing && responses.total === 0) return null;
  return (
    <Section
      id="input"
      title="Input"
      lead={
        hearing
          ? `»${hearing.title}«, ${hearing.planned}. ${daysLeftWords(hearing.daysLeft)}`
          : "Organisationers og organers formelle input, og hvad der er blevet af det."
      }
    >
      <div className="space-y-8">
        {hearing &&
          forms.map((voice) => (
            <div key={voice.organisationId ?? voice.bodyId} className="print:hidden">
              <h3 className="mb-1">Giv input for {voice.name}</h3>
              <p className="mb-4 max-w-text text-muted">
                I får en kvittering med et nummer. Kladden ser kun I selv; det, I sender, ser parterne og regionen.
              </p>
              <GiveInputForm {...{ voice, formKey, initiativeId }} processId={hearing.processId} />
            </div>
          ))}
        {responses.total === 0 ? (
          <p className="text-muted">Der er endnu ikke kommet input til initiativet.</p>
        ) : (
          <ResponseList rows={responses.rows} formKey={formKey} from="initiativ" />
        )}
        <Pager page={page} pageCount={Math.ceil(responses.total / pageSize)} hrefFor={hrefFor} label="Input" />
        {hearing && letters.length > 0 && (
          <div className="print:hidden">
            <LetterForm {...{ letters, today, formKey, initiativeId }} processId={hearing.processId} />
          </div>
        )}
      </div>
    </Section>
  );
}

/** What somebody has who has just sent formal input. */
export function InputReceipt({ response: { receipt, voice, sentOn } }: { response: ResponseView }) {
  return (
    <Receipt title="Jeres input er modtaget" number={{ label: "Kvitteringsnummer", value: receipt }}>
      <p>
        Sendt {formatDay(sentOn)} på vegne af {voice}. Skriv nummeret ned, hvis I vil henvise til det.
      </p>
      <p>
        Sekretariatet læser inputtet og svarer her på siden under <a href="#input">Input</a>. Initiativet går først
        videre, når der er svaret. Kladden er slettet.
      </p>
    </Receipt>
  );
}
