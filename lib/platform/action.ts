import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FieldError, FormState, Quiet, Typed } from "@/lib/kernel/form-state";
import type { Answer, Command, CommonRefusal } from "./command";
import { currentVisitor } from "./session";

type Bridge<R> = {
  /** Where to go when it is done. The address ends with what happened, so that the page can say it: `?besked=…`. */
  readonly done: (answer: Answer, typed: Typed) => string;
  /** The refusal in Danish: what is wrong, and what to do next. */
  readonly explain: (refusal: R) => string;
  /** What is missing, line by line. */
  readonly details?: (refusal: R) => readonly string[];
};

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** The one bridge from a form to a command: FormData in, the command's answer as what the form needs to know. */
export function action<R extends { code: string }>(command: Command<R>, { done, explain, details }: Bridge<R>): Action {
  return async (_before, form) => {
    const typed = read(form);
    if (!typed)
      return {
        kind: "invalid",
        errors: [{ field: "", message: "Formularen kunne ikke læses. Genindlæs siden og prøv igen." }],
        typed: {},
      };
    const { actor } = await currentVisitor();
    const outcome = await command(actor, wishIn(typed));
    switch (outcome.kind) {
      case "done":
        // The same thing done twice leads to two addresses, so that a page can tell it from what it has answered before.
        return redirect(`${done(outcome.answer, typed)}&nr=${String(outcome.answer.position)}`);
      case "invalid":
        return { kind: "invalid", errors: outcome.issues.map(asFieldError), typed };
      case "refused": {
        // What the person answered to may be old: the form comes back with what holds now.
        refresh();
        const common = explainCommon(outcome.refusal);
        // What the recipe did not explain is the command's own refusal.
        const own = outcome.refusal as R;
        return {
          kind: "refused",
          message: common ?? explain(own),
          details: common === null ? (details?.(own) ?? []) : [],
          typed,
        };
      }
    }
  };
}

/** A bridge for what a page's script sends by itself: nobody is led anywhere, and nothing else on the page changes. */
export function quietAction<R extends { code: string }>(
  command: Command<R>,
  { explain }: Pick<Bridge<R>, "explain">,
): (before: unknown, form: FormData) => Promise<Quiet> {
  return async (_before, form) => {
    const { actor } = await currentVisitor();
    const outcome = await command(actor, wishIn(read(form) ?? {}));
    switch (outcome.kind) {
      case "done":
        return { kind: "done", version: outcome.answer.version };
      case "invalid":
        return { kind: "refused", message: outcome.issues[0]?.message ?? "" };
      case "refused":
        // What the recipe did not explain is the command's own refusal.
        return { kind: "refused", message: explainCommon(outcome.refusal) ?? explain(outcome.refusal as R) };
    }
  };
}

/** The form's fields, without React's own. null: what came is no form, since anything can be posted to an action. */
function read(form: unknown): Typed | null {
  if (!(form instanceof FormData)) return null;
  const typed: Record<string, string> = {};
  for (const [field, value] of form.entries()) {
    if (field.startsWith("$ACTION")) continue;
    // A file, or the same field twice, is not what any of our forms sends.
    if (typeof value !== "string" || field in typed) return null;
    typed[field] = value;
  }
  return typed;
}

/** Fields that begin with `_` say where the form stands, for the way back; the command does not hear of them. */
const wishIn = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => !field.startsWith("_")));

const asFieldError = ({ field, message }: { field: string; message: string }): FieldError => ({ field, message });

const COMMON: Readonly<Record<CommonRefusal["code"], string>> = {
  NOT_FOUND: "Det, du ville ændre, findes ikke, eller du har ikke adgang til det.",
  NOT_ALLOWED: "Du har ikke ret til at gøre dette.",
  ALREADY_CHANGED:
    "En anden har ændret det, siden du åbnede siden. Det, du skrev, er gemt i felterne. Se det nye nedenfor, og send igen, hvis din ændring stadig skal gælde.",
  KEY_REUSED: "Formularen er allerede sendt med et andet indhold. Genindlæs siden og prøv igen.",
  BUSY: "Der er travlt lige nu, og intet er gemt. Prøv igen om et øjeblik.",
};

/** null: not one of the recipe's own refusals. */
const explainCommon = ({ code }: { code: string }): string | null =>
  Object.entries(COMMON).find(([known]) => known === code)?.[1] ?? null;
