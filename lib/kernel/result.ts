/** An expected answer is a value: either the thing asked for, or a refusal that says why not. */
export type Result<T, R> = Ok<T> | Refused<R>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<R> = { readonly ok: false; readonly refusal: R };

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = <const R extends { code: string }>(refusal: R): Refused<R> => ({ ok: false, refusal });
