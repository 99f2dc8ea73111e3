/** What a form knows after it was sent: nothing yet, what to mend in it, or why the system said no. */
export type FormState =
  | { readonly kind: "idle" }
  | { readonly kind: "invalid"; readonly errors: readonly FieldError[]; readonly typed: Typed }
  | { readonly kind: "refused"; readonly message: string; readonly details: readonly string[]; readonly typed: Typed };

/** What a page's script is told of what it sent by itself. `version`: that of what was kept. */
export type Quiet =
  { readonly kind: "done"; readonly version: number } | { readonly kind: "refused"; readonly message: string };

export type FieldError = { readonly field: string; readonly message: string };

/** What the person wrote, by field; given back so that nothing is lost. */
export type Typed = { readonly [field: string]: string };

export const idle: FormState = { kind: "idle" };

export const typedIn = (state: FormState, field: string, fallback: string): string =>
  state.kind === "idle" ? fallback : (state.typed[field] ?? fallback);

export const errorFor = (state: FormState, field: string): string | undefined =>
  state.kind === "invalid" ? state.errors.find((error) => error.field === field)?.message : undefined;

/** What every field of a form is given: its name, its id under the form's prefix, what was typed or else stands there, and what is wrong. */
export const fieldIn = (state: FormState, name: string, prefix = "", initial = "") => ({
  name,
  id: prefix + name,
  defaultValue: typedIn(state, name, initial),
  error: errorFor(state, name),
});
