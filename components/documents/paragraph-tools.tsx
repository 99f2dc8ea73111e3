import { ActionForm } from "@/components/forms/action-form";
import { RadioField, SelectField } from "@/components/forms/fields";
import {
  mergeParagraphAction,
  moveParagraphAction,
  removeParagraphAction,
  splitParagraphAction,
} from "@/lib/documents/actions";
import type { Choice, ParagraphPage } from "@/lib/documents/queries";

type Hidden = Readonly<Record<string, string | number>>;

/** What can be done with a paragraph besides rewriting it. */
export function ParagraphTools({ formKey, page }: { formKey: string; page: ParagraphPage }) {
  const { strategy, document, paragraph, before, places, splits } = page;
  const hiddenFor = (form: string): Hidden => ({
    key: `${formKey}-${form}`,
    documentId: document.id,
    paragraphId: paragraph.id,
    expectedVersion: paragraph.version,
    _slug: strategy.slug,
  });
  const isOwn = paragraph.textKind === null;
  return (
    <div>
      {isOwn && splits.length > 0 && <Split hidden={hiddenFor("del")} splits={splits} />}
      {isOwn && before && <Merge hidden={hiddenFor("saml")} before={before} />}
      {places.length > 0 && <Move hidden={hiddenFor("flyt")} before={before} places={places} />}
      <Remove hidden={hiddenFor("fjern")} />
    </div>
  );
}

const Split = ({ hidden, splits }: { hidden: Hidden; splits: readonly Choice[] }) => (
  <ActionForm
    action={splitParagraphAction}
    hidden={hidden}
    summary="Del afsnittet i to"
    submit="Del afsnittet"
    kind="secondary"
    idPrefix="del-"
  >
    <RadioField name="at" label="Det nye afsnit begynder med" options={splits} />
  </ActionForm>
);

const Merge = ({ hidden, before }: { hidden: Hidden; before: Choice }) => (
  <ActionForm
    action={mergeParagraphAction}
    hidden={hidden}
    summary="Læg sammen med det forrige"
    submit="Læg sammen"
    kind="secondary"
    idPrefix="saml-"
  >
    <p className="max-w-text">Teksten sættes efter teksten i »{before.label}«, som beholder sit nummer.</p>
  </ActionForm>
);

const Move = ({ hidden, before, places }: { hidden: Hidden; before: Choice | null; places: readonly Choice[] }) => (
  <ActionForm
    action={moveParagraphAction}
    hidden={hidden}
    summary="Flyt afsnittet"
    submit="Flyt"
    kind="secondary"
    idPrefix="flyt-"
  >
    <SelectField
      name="afterId"
      initial={before?.value ?? ""}
      label="Skal stå efter"
      hint="Afsnittet beholder sit nummer, indtil dokumentet nummereres om."
      placeholder="Først i dokumentet"
      options={places}
    />
  </ActionForm>
);

const Remove = ({ hidden }: { hidden: Hidden }) => (
  <ActionForm
    action={removeParagraphAction}
    hidden={hidden}
    summary="Fjern afsnittet"
    submit="Fjern afsnittet"
    kind="secondary"
    idPrefix="fjern-"
  >
    <p className="max-w-text">
      Afsnittet går ud af dokumentet. Det bliver stående i de udgaver, der er offentliggjort.
    </p>
  </ActionForm>
);
