import { Section } from "@/components/ui/section";
import { Toggletip } from "@/components/ui/toggletip";
import type { InitiativePage } from "@/lib/initiatives/queries";
import { formatDay } from "@/lib/kernel/period";
import { AssignLeadForm, WaiveLeadForm, WithdrawLeadForm } from "./lead-forms";

export function LeadSection({ initiative, formKey }: { initiative: InitiativePage; formKey: string }) {
  const { id, version, inside, can } = initiative;
  if (!inside) return null;
  const { leads, leadWaiver } = inside;
  const on = { initiativeId: id, expectedVersion: version };
  return (
    <Section
      id="tovholder"
      title={
        <Toggletip term="Tovholder">
          Den person, der holder fremdrift i initiativet og melder status. Et initiativ kan have flere.
        </Toggletip>
      }
    >
      {leads.length === 0 && (
        <p>
          {leadWaiver === null
            ? "Initiativet har ingen tovholder."
            : `Initiativet har ingen tovholder, fordi: ${leadWaiver}`}
        </p>
      )}
      <ul className="space-y-3">
        {leads.map((lead) => (
          <li key={lead.id} className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <span>
              <span className="font-semibold">{lead.name}</span>, siden {formatDay(lead.since)}
            </span>
            {can.assignLead && (
              <WithdrawLeadForm {...on} formKey={`${formKey}-${lead.id.slice(-8)}`} leadId={lead.id} name={lead.name} />
            )}
          </li>
        ))}
      </ul>
      {can.assignLead && (
        <div className="mt-6 space-y-4 print:hidden">
          <AssignLeadForm {...on} formKey={`${formKey}-udpeg`} />
          {leads.length === 0 && <WaiveLeadForm {...on} formKey={`${formKey}-begrund`} />}
        </div>
      )}
    </Section>
  );
}
