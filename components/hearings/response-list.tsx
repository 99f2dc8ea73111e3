import { Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import type { ResponseView } from "@/lib/hearings/evidence";
import { formatDay } from "@/lib/kernel/period";
import { ReplyForm } from "./input-forms";

type ListProps = {
  rows: readonly ResponseView[];
  formKey: string;
  from: "initiativ" | "hoering";
  /** The address of an initiative; left out where the page is the initiative's own. */
  initiativeHref?: (id: string) => string;
};

/** Formal input with what became of it. */
export function ResponseList({ rows, ...rest }: ListProps) {
  return (
    <div className="space-y-6">
      {rows.map((response) => (
        <Response key={response.id} response={response} {...rest} />
      ))}
    </div>
  );
}

type ResponseProps = Omit<ListProps, "rows"> & { response: ResponseView };

function Response({ response, formKey, from, initiativeHref }: ResponseProps) {
  const { id, voice, receipt, sentOn, isByLetter, isOwn, html, reply, canReply, initiative } = response;
  return (
    <article id={`input-${id.slice(-8)}`} className="rounded-md border border-line bg-surface p-4 sm:p-6">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {voice} {isOwn && <Tag tone="brand">Jeres</Tag>}{" "}
        {reply === null ? <Tag tone="warning">Afventer svar</Tag> : <Tag tone="info">Besvaret</Tag>}
      </h3>
      <p className="mt-1 mb-3 text-sm text-muted">
        Kvittering {receipt}. {isByLetter ? "Kom som brev" : "Sendt"} {formatDay(sentOn)}
        {initiativeHref && (
          <>
            {" "}
            til{" "}
            <a href={initiativeHref(initiative.id)}>
              {initiative.label} {initiative.title}
            </a>
          </>
        )}
      </p>
      <Prose sanitisedHtml={html} />
      {reply && (
        <div className="mt-5 border-l-4 border-brand-line bg-brand-soft px-4 py-3 sm:px-5">
          <p className="mb-1 text-sm font-semibold">Regionens svar, {formatDay(reply.on)}</p>
          <Prose sanitisedHtml={reply.html} />
        </div>
      )}
      {canReply && (
        <div className="mt-5 print:hidden">
          <ReplyForm response={response} formKey={formKey} from={from} />
        </div>
      )}
    </article>
  );
}
