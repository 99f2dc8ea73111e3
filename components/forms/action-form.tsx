"use client";

import { useSearchParams } from "next/navigation";
import { useActionState, useMemo, useState, type ReactNode } from "react";
import { Button, ButtonRow, type ButtonKind } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { idle, type FormState } from "@/lib/kernel/form-state";
import { FormContext } from "./form-context";

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export type ActionFormProps = {
  action: FormAction;
  /** What the form carries unseen: the key, ids and the version the person has read. */
  hidden: Readonly<Record<string, string | number>>;
  /** Words only; what the screen leaves out, such as whom it concerns in a table, is still read out. */
  submit: ReactNode;
  kind?: ButtonKind;
  /** Ids of the fields, where they differ from their names: several forms stand on one page. */
  idPrefix?: string;
  /** Folds the form away under these words, until it has something to say. */
  summary?: string;
  /** Other ways to send it, after the main one: buttons with a name and a value. */
  others?: ReactNode;
  /** The fields: they know the form they stand in. */
  children?: ReactNode;
};

/** A form that sends one action, keeps what was typed, and says what is wrong on top. Works without JavaScript. */
export function ActionForm({ action, ...form }: ActionFormProps) {
  return <AttemptForm attempts={useAttempts(action)} {...form} />;
}

export type AttemptFormProps = Omit<ActionFormProps, "action"> & { attempts: Attempts };

/** The form of an action whose attempts somebody else follows too, such as what it is folded into. */
export function AttemptForm({
  attempts: { state, attempt, send, isPending },
  hidden,
  submit,
  kind = "primary",
  idPrefix = "",
  summary,
  others,
  children,
}: AttemptFormProps) {
  const form = (
    <form action={send} noValidate className="space-y-7">
      <Problems state={state} attempt={attempt} idPrefix={idPrefix} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext value={useMemo(() => ({ state, prefix: idPrefix }), [state, idPrefix])}>{children}</FormContext>
      <ButtonRow>
        <Button kind={kind} aria-disabled={isPending}>
          {submit}
        </Button>
        {others}
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

/**
 * What the last attempt came to, and how many there were. Where several forms stand on one page, what one said is over
 * when another has done its work: the address is a new one then, while a refusal leaves it as it is.
 */
export function useAttempts(action: FormAction) {
  const address = useSearchParams().toString();
  const [state, send, isPending] = useActionState(action, idle);
  const [last, setLast] = useState({ state, address, attempt: 0 });
  if (last.state !== state) setLast({ state, address, attempt: last.attempt + 1 });
  const isOver = last.state === state && last.address !== address;
  return { state: isOver ? idle : state, attempt: last.attempt, send, isPending };
}

export type Attempts = ReturnType<typeof useAttempts>;

function Problems({ state, attempt, idPrefix }: { state: FormState; attempt: number; idPrefix: string }) {
  switch (state.kind) {
    case "idle":
      return null;
    case "invalid":
      return (
        <ErrorSummary
          attempt={attempt}
          errors={state.errors.map(({ field, message }) =>
            field === "" ? { text: message } : { fieldId: idPrefix + field, text: message },
          )}
        />
      );
    case "refused":
      return <ErrorSummary attempt={attempt} errors={[state.message, ...state.details].map((text) => ({ text }))} />;
  }
}
