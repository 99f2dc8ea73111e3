import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { commentKindLabel } from "@/lib/comments/labels";
import type { CommentKind } from "@/lib/comments/model";
import type { CommentView, InitiativeComments, Thread, Threads } from "@/lib/comments/queries";
import { formatDay } from "@/lib/kernel/period";
import { CommentForm } from "./comment-form";

export type CommentsProps = {
  comments: InitiativeComments;
  /** One key for each form of this rendering. */
  formKey: string;
  pages: { comments: number; notes: number };
  pageSize: number;
  /** Address of a page of comments or notes. */
  hrefFor: (kind: CommentKind, page: number) => string;
};

/** What the parties and the region say of the initiative, and, apart from it, the region's own notes. */
export function CommentsSection(props: CommentsProps) {
  const { comments, notes, isOpen } = props.comments;
  return (
    <>
      <Section
        id="kommentarer"
        title="Kommentarer"
        lead="Læses af parterne og regionen, ikke af offentligheden. Et formelt input gives under »Input«."
      >
        <ThreadList {...props} kind="kommentar" threads={comments} page={props.pages.comments} />
        {comments.total === 0 && (
          <EmptyState title="Ingen kommentarer endnu">
            {isOpen
              ? "Der er åbent for kommentarer, så længe initiativet står i denne fase."
              : "Der kan skrives kommentarer, når initiativet er i input, høring eller udmøntning."}
          </EmptyState>
        )}
      </Section>
      {notes && (notes.total > 0 || notes.canWrite) && (
        <Section
          id="noter"
          title="Interne noter"
          lead="Læses af sekretariatet, udvalgssekretærerne og tovholderen. Hverken politikere eller parter ser dem."
        >
          <ThreadList {...props} kind="notat" threads={notes} page={props.pages.notes} />
        </Section>
      )}
    </>
  );
}

type ListProps = CommentsProps & { kind: CommentKind; threads: Threads; page: number };

const WORDS: Record<CommentKind, { summary: string; label: string; submit: string }> = {
  kommentar: { summary: "Skriv en kommentar", label: "Din kommentar", submit: "Send kommentar" },
  notat: { summary: "Skriv et internt notat", label: "Dit notat", submit: "Gem notat" },
};

function ThreadList(props: ListProps) {
  const { comments, formKey, kind, threads, page, pageSize, hrefFor } = props;
  const form = { initiativeId: comments.initiativeId, kind, organisations: comments.organisations };
  return (
    <div className="space-y-6">
      {threads.canWrite && (
        <div className="print:hidden">
          <CommentForm {...form} {...WORDS[kind]} formKey={`${formKey}-${kind}`} />
        </div>
      )}
      {threads.threads.map((thread) => (
        <ThreadView key={thread.id} {...props} thread={thread} />
      ))}
      <Pager
        page={page}
        pageCount={Math.ceil(threads.total / pageSize)}
        hrefFor={(number) => hrefFor(kind, number)}
        label={kind === "notat" ? "Interne noter" : "Kommentarer"}
      />
    </div>
  );
}

function ThreadView({ comments, formKey, kind, threads, thread }: ListProps & { thread: Thread }) {
  const { answers } = thread;
  return (
    <article
      className={`rounded-md border p-4 sm:p-5 ${kind === "notat" ? "border-warn-line bg-warn-soft" : "border-line bg-surface"}`}
    >
      {kind === "notat" && <Tag>{commentKindLabel.notat}</Tag>}
      <Comment comment={thread} />
      {answers.length > 0 && (
        <ol aria-label="Svar" className="mt-4 space-y-4 border-l-2 border-line pl-4 sm:pl-6">
          {answers.map((answer) => (
            <li key={answer.id}>
              <Comment comment={answer} />
            </li>
          ))}
        </ol>
      )}
      {threads.canWrite && (
        <div className="mt-4 print:hidden">
          <CommentForm
            initiativeId={comments.initiativeId}
            kind={kind}
            organisations={comments.organisations}
            formKey={`${formKey}-${thread.id.slice(-8)}`}
            parentId={thread.id}
            label="Dit svar"
            submit="Send svar"
            summary="Svar"
          />
        </div>
      )}
    </article>
  );
}

function Comment({ comment: { html, author, organisation, sentOn } }: { comment: CommentView }) {
  return (
    <>
      <p className="mb-2 text-sm text-muted">
        <strong className="font-semibold text-ink">{organisation ?? author ?? "Ukendt afsender"}</strong>
        {organisation !== null && author !== null && ` ved ${author}`}, {formatDay(sentOn)}
      </p>
      <Prose sanitisedHtml={html} />
    </>
  );
}
