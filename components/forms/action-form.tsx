"use client";

import { useActionState, type ReactNode } from "react";
import { Button, ButtonRow, type ButtonKind } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { idle, type FormState } from "@/lib/kernel/form-state";

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export type ActionFormProps = {
  action: FormAction;
  /** What the form carries unseen: the key, ids and the version the person has read. */
  hidden: Readonly<Record<string, string | number>>;
  submit: string;
  kind?: ButtonKind;
  /** Ids of the fields, where they differ from their names: several forms stand on one page. */
  idPrefix?: string;
  /** Folds the form away under these words, until it has something to say. */
  summary?: string;
  /** The fields, given what was typed and what is wrong. */
  children?: (state: FormState) => ReactNode;
};

/** A form that sends one action, keeps what was typed, and says what is wrong on top. Works without JavaScript. */
export function ActionForm({
  action,
  hidden,
  submit,
  kind = "primary",
  idPrefix = "",
  summary,
  children,
}: ActionFormProps) {
  const [state, send, isPending] = useActionState(action, idle);
  const form = (
    <form action={send} noValidate className="space-y-7">
      <Problems state={state} idPrefix={idPrefix} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(state)}
      <ButtonRow>
        <Button kind={kind} aria-disabled={isPending}>
          {submit}
        </Button>
      </ButtonRow>
    </form>
  );
  if (summary === undefined) return form;
  return (
    <Details summary={summary} isOpen={state.kind !== "idle"}>
      {form}
    </Details>
  );
}

function Problems({ state, idPrefix }: { state: FormState; idPrefix: string }) {
  switch (state.kind) {
    case "idle":
      return null;
    case "invalid":
      return (
        <ErrorSummary
          errors={state.errors.map(({ field, message }) =>
            field === "" ? { text: message } : { fieldId: idPrefix + field, text: message },
          )}
        />
      );
    case "refused":
      return <ErrorSummary errors={[state.message, ...state.details].map((text) => ({ text }))} />;
  }
}
