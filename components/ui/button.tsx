import type { ComponentProps } from "react";

const SHAPE =
  "inline-flex min-h-11 max-w-full items-center justify-center gap-2 rounded-md border px-5 py-2 text-base leading-snug font-semibold wrap-anywhere no-underline transition-colors print:hidden";

const LOOK = {
  primary: `${SHAPE} border-brand bg-brand text-white hover:border-brand-deep hover:bg-brand-deep`,
  secondary: `${SHAPE} border-brand bg-surface text-brand hover:bg-brand-soft`,
  tertiary: `${SHAPE} border-transparent px-2 text-brand underline hover:bg-brand-soft`,
} as const;

/** One primary per screen: the thing the person came for. */
export type ButtonKind = keyof typeof LOOK;

type Own<Element extends "button" | "a"> = Omit<ComponentProps<Element>, "className" | "style">;

export type ButtonProps = Own<"button"> & { kind?: ButtonKind };

export function Button({ kind = "primary", type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={LOOK[kind]} {...rest} />;
}

export type LinkButtonProps = Own<"a"> & { href: string; kind?: ButtonKind };

/** Looks like a button, goes to an address. */
export function LinkButton({ kind = "secondary", ...rest }: LinkButtonProps) {
  return <a className={LOOK[kind]} {...rest} />;
}

/** Buttons that belong together, the primary one first. */
export function ButtonRow({ children }: ComponentProps<"div">) {
  return <div className="flex flex-wrap items-center gap-3 print:hidden">{children}</div>;
}
