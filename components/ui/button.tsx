import type { ComponentProps } from "react";

const LOOK = {
  primary: "button button-primary",
  secondary: "button button-secondary",
  tertiary: "button button-tertiary",
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
