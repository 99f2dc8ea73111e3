import { ActionForm } from "@/components/forms/action-form";
import { RadioField, SelectField, TextAreaField } from "@/components/forms/fields";
import type { Option } from "@/components/ui/select";
import {
  confirmFinalTextAction,
  reopenInitiativeAction,
  settleRouteAction,
  unwatchInitiativeAction,
  watchInitiativeAction,
} from "@/lib/initiatives/actions";
import type { Route } from "@/lib/initiatives/model";

type On = { initiativeId: string; formKey: string; expectedVersion: number };

export function ConfirmTextForm({ initiativeId, formKey, expectedVersion }: On) {
  return (
    <ActionForm
      action={confirmFinalTextAction}
      hidden={{ key: formKey, initiativeId, expectedVersion }}
      submit="Bekræft, at forslaget skal være uændret"
      kind="secondary"
    />
  );
}

export function ReopenForm({
  initiativeId,
  formKey,
  expectedVersion,
  stops,
}: On & { stops: readonly { id: string; title: string }[] }) {
  return (
    <ActionForm
      action={reopenInitiativeAction}
      hidden={{ key: formKey, initiativeId, expectedVersion }}
      idPrefix="genoptag-"
      submit="Genoptag initiativet"
    >
      <SelectField
        name="phaseId"
        initial={stops.at(-1)?.id ?? ""}
        label="Fase at genoptage det i"
        hint="Den fase, det stod i, eller en tidligere, der er åben."
        options={stops.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextAreaField name="reason" label="Hvorfor genoptages initiativet?" rows={3} maxLength={500} />
    </ActionForm>
  );
}

export function SettleRouteForm(on: On & { route: Route | null; routes: readonly Option[] }) {
  const { initiativeId, formKey, expectedVersion, route, routes } = on;
  return (
    <ActionForm
      action={settleRouteAction}
      hidden={{ key: formKey, initiativeId, expectedVersion }}
      idPrefix="vej-"
      submit="Gem udmøntningsvejen"
      kind="secondary"
      summary={route === null ? "Fastlæg, hvordan initiativet udmøntes" : "Vælg en anden vej"}
    >
      <RadioField name="route" initial={route ?? ""} label="Hvordan udmøntes initiativet?" options={routes} />
    </ActionForm>
  );
}

export function WatchForm({
  initiativeId,
  formKey,
  isWatching,
}: {
  initiativeId: string;
  formKey: string;
  isWatching: boolean;
}) {
  return (
    <ActionForm
      // Following and no longer following are two forms: what one answered is not the other's answer.
      key={isWatching ? "følger" : "følger ikke"}
      action={isWatching ? unwatchInitiativeAction : watchInitiativeAction}
      hidden={{ key: formKey, initiativeId }}
      submit={isWatching ? "Følg ikke længere" : "Følg initiativet"}
      kind={isWatching ? "tertiary" : "secondary"}
    />
  );
}
