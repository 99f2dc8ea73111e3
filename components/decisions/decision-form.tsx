import { ActionForm } from "@/components/forms/action-form";
import {
  CaseNumberField,
  DateField,
  RadioField,
  TextAreaField,
  TextField,
  TicksField,
} from "@/components/forms/fields";
import type { Option } from "@/components/ui/select";
import { correctDecisionAction, recordDecisionAction } from "@/lib/decisions/actions";
import { outcomeLabel, outcomeMeaning } from "@/lib/decisions/labels";
import { OUTCOMES } from "@/lib/decisions/model";
import { Conditions, type Given } from "./conditions";
import type { MeetingPart } from "@/lib/kernel/meeting-path";

export type DecisionFormProps = {
  meetingId: string;
  /** The page of the meeting's that it stands on. */
  page: MeetingPart;
  itemId: string;
  formKey: string;
  expectedVersion: number;
  heldOn: string;
  caseNumber: string;
  /** The initiatives of the item that nobody has decided on; of a correction also those that the old one counts for. */
  open: readonly { id: string; title: string }[];
  /** Who may be given a follow-up. */
  owners: readonly Option[];
  /** What stands in the fields to begin with. */
  initial?: Initial;
  /** It is filled in from the minutes, for a person to confirm: whether they say what was decided, and on what conditions. */
  proposal?: { isClear: boolean; conditions: readonly Given[] };
  /** The decision that is to be corrected; left out: none, it is a new one. */
  decisionId?: string;
};

/** `initiativeIds`: those that are ticked. */
type Initial = Partial<
  Record<"outcome" | "wording" | "concerns" | "decidedOn" | "caseNumber" | "absent" | "disqualified", string>
> & { initiativeIds?: readonly string[] };

const OPTIONS = OUTCOMES.map((value) => ({ value, label: outcomeLabel[value], hint: outcomeMeaning[value] }));

/** What the body decided. One form: the secretary sees what each outcome leads to before pressing. */
export function DecisionForm({ meetingId, itemId, formKey, expectedVersion, decisionId, ...given }: DecisionFormProps) {
  const isNew = decisionId === undefined;
  const prefix = isNew ? `beslut-${itemId}-` : `ret-${decisionId}-`;
  const { initial = {} } = given;
  const { proposal } = given;
  const words = proposal ? (proposal.isClear ? PROPOSED : UNCLEAR) : isNew ? NEW : CORRECTION;
  return (
    <ActionForm
      action={isNew ? recordDecisionAction : correctDecisionAction}
      hidden={{
        key: formKey,
        meetingId,
        itemId,
        expectedVersion,
        _page: given.page,
        ...(isNew ? {} : { decisionId }),
      }}
      submit={words.submit}
      idPrefix={prefix}
      summary={words.summary}
    >
      <Chosen open={given.open} ticked={initial.initiativeIds} />
      <RadioField name="outcome" initial={initial.outcome} label="Hvad besluttede organet?" options={OPTIONS} />
      <Record {...given} initial={initial} />
      <Conditions owners={given.owners} given={given.proposal?.conditions} />
      <Attendance initial={initial} />
      <p className="max-w-text text-sm text-muted">
        {words.about} Den kræver, at du har logget ind inden for 15 minutter:{" "}
        <a href={`/log-ind?til=/moeder/${meetingId}`} target="_blank">
          log ind igen i en ny fane
        </a>
        , hvis det er længere siden. Det, du har skrevet her, bliver stående.
      </p>
    </ActionForm>
  );
}

const NEW = {
  summary: "Registrér en beslutning",
  submit: "Registrér beslutningen",
  about: "En beslutning kan ikke ændres bagefter uden spor.",
} as const;
const PROPOSED = {
  summary: "Foreslået ud fra referatet: bekræft beslutningen",
  submit: "Bekræft og registrér beslutningen",
  about: "Felterne er udfyldt ud fra referatet. Læs dem igennem: intet er besluttet, før du registrerer det.",
} as const;
const UNCLEAR = {
  ...PROPOSED,
  summary: "Referatet siger ikke tydeligt, hvad der blev besluttet: registrér en beslutning",
} as const;
const CORRECTION = {
  summary: "Ret beslutningen",
  submit: "Registrér rettelsen",
  about:
    "Rettelsen er en ny beslutning, der gælder i stedet for den gamle. Begge kan læses med hver deres dag, og hvad den gamle har flyttet, bliver stående.",
} as const;

type ChosenProps = { ticked: readonly string[] | undefined } & Pick<DecisionFormProps, "open">;

/** `ticked` undefined: all. */
function Chosen({ open, ticked }: ChosenProps) {
  const [only] = open;
  if (!only) return null;
  if (open.length === 1) return <input type="hidden" name={`chosen.${only.id}`} value="on" />;
  return (
    <TicksField
      name="initiativeIds"
      label="Beslutningen gælder"
      hint="Fravælg dem, der blev besluttet noget andet om; de bliver stående på punktet."
      ticks={open.map(({ id, title }) => ({
        name: `chosen.${id}`,
        label: title,
        isTicked: ticked?.includes(id) ?? true,
      }))}
    />
  );
}

type PartProps = { initial: Initial };

const Record = ({ initial, heldOn, caseNumber }: PartProps & Pick<DecisionFormProps, "heldOn" | "caseNumber">) => (
  <>
    <TextAreaField
      name="wording"
      initial={initial.wording}
      label="Beslutningens ordlyd"
      hint="Som den står i referatet. Skriv ikke oplysninger om patienter."
      rows={4}
      maxLength={4000}
    />
    <TextField
      name="concerns"
      initial={initial.concerns}
      label="Ordene i teksten, som en bemærkning angår"
      hint="Kopiér dem fra forslaget. Ændres teksten siden, kan alle se, om netop de ord er ændret."
      maxLength={1000}
      isOptional
    />
    <DateField name="decidedOn" initial={initial.decidedOn ?? heldOn} label="Besluttet den" min={heldOn} />
    <CaseNumberField initial={initial.caseNumber ?? caseNumber} hint="Højst 40 tegn." />
  </>
);

const Attendance = ({ initial }: PartProps) => (
  <>
    <TextField
      name="absent"
      initial={initial.absent}
      label="Afbud"
      hint="Som i referatet."
      maxLength={500}
      isOptional
    />
    <TextField
      name="disqualified"
      initial={initial.disqualified}
      label="Inhabile"
      hint="De, der ikke tog del i behandlingen af punktet."
      maxLength={500}
      isOptional
    />
  </>
);
