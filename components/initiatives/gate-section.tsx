import { Message } from "@/components/ui/message";
import { Section } from "@/components/ui/section";
import { TaskList } from "@/components/ui/task-list";
import { conditionTitle, explainCondition } from "@/lib/gates/labels";
import { explainInitiativeRefusal, routeLabel } from "@/lib/initiatives/labels";
import { ROUTES } from "@/lib/initiatives/model";
import type { InitiativePage } from "@/lib/initiatives/queries";
import { AdvanceForm } from "./advance-form";
import { OtherSteps } from "./move-forms";
import { ConfirmTextForm, ReopenForm, SettleRouteForm } from "./step-forms";

type Props = { initiative: InitiativePage; formKey: string };

/** What is met and what is missing before the phase may be left, with the line it rests on, and the ways on and back. */
export function GateSection({ initiative, formKey }: Props) {
  const { id, version, gate, can } = initiative;
  if (!gate) return <BackInSection initiative={initiative} formKey={formKey} />;
  const { conditions, next, refusal } = gate;
  const on = { initiativeId: id, expectedVersion: version };
  return (
    <Section
      id="krav"
      title={next ? `Før initiativet kan gå videre til »${next}«` : "Før initiativet er i mål"}
      lead={basisOf(initiative)}
    >
      <TaskList
        label="Fasens krav"
        tasks={conditions.map((condition) => ({
          title: conditionTitle(condition),
          state: condition.isMet ? "met" : "missing",
          reason: explainCondition(condition),
        }))}
      />
      {refusal?.code === "PHASE_NOT_OPEN" && (
        <div className="mt-5">
          <Message>{explainInitiativeRefusal(refusal)}</Message>
        </div>
      )}
      {can.advance && (
        <div className="mt-6 space-y-4 print:hidden">
          {can.confirmText && <ConfirmTextForm {...on} formKey={`${formKey}-bekraeft`} />}
          {next && <AdvanceForm {...on} formKey={formKey} next={next} />}
          <OtherSteps {...on} {...otherSteps(gate)} formKey={formKey} />
        </div>
      )}
    </Section>
  );
}

/** Only what the forms need goes to the browser. */
const otherSteps = ({ next, canDeviate, ahead, behind }: NonNullable<InitiativePage["gate"]>) => ({
  next,
  canDeviate,
  ahead,
  behind,
});

/** The line of the plan that the phase's demands come from. */
function basisOf({ gate, process }: InitiativePage): string | undefined {
  if (!gate?.source) return undefined;
  return `${process?.title.startsWith("Kommissorium") ? "Kommissoriet" : "Procesplanen"}: ${gate.source}`;
}

/** For an initiative outside its process: how it comes back in. */
function BackInSection({ initiative: { id, version, withdrawn, backIn, can }, formKey }: Props) {
  if (!withdrawn || !can.advance) return null;
  return (
    <Section id="genoptag" title="Genoptag initiativet">
      {backIn.length === 0 ? (
        <p className="max-w-text">
          Ingen af de faser, initiativet har været i, er åbne. Åbn en af dem på processens side først.
        </p>
      ) : (
        <div className="print:hidden">
          <ReopenForm initiativeId={id} expectedVersion={version} formKey={`${formKey}-genoptag`} stops={backIn} />
        </div>
      )}
    </Section>
  );
}

/** How an approved initiative is carried out. */
export function RouteSection({ initiative: { id, version, route, can }, formKey }: Props) {
  if (route === null && !can.settleRoute) return null;
  return (
    <Section id="vej" title="Udmøntningsvej">
      <p>{route === null ? "Det er ikke fastlagt endnu, hvordan initiativet udmøntes." : routeLabel[route]}</p>
      {can.settleRoute && (
        <div className="mt-4 print:hidden">
          <SettleRouteForm
            initiativeId={id}
            expectedVersion={version}
            formKey={`${formKey}-vej`}
            route={route}
            // From here, since the labels' file brings more than these words to the browser.
            routes={ROUTES.map((value) => ({ value, label: routeLabel[value] }))}
          />
        </div>
      )}
    </Section>
  );
}
