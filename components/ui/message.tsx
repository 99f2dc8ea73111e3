import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const TONE = {
  info: { box: "border-info bg-info-soft", mark: "bg-info", icon: "info", word: "Information" },
  success: { box: "border-ok bg-ok-soft", mark: "bg-ok", icon: "check", word: "Gennemført" },
  warning: { box: "border-warn-line bg-warn-soft", mark: "bg-warn", icon: "exclamation", word: "Vær opmærksom" },
  error: { box: "border-bad bg-bad-soft", mark: "bg-bad", icon: "cross", word: "Fejl" },
} as const satisfies Record<string, { box: string; mark: string; icon: IconName; word: string }>;

export type MessageTone = keyof typeof TONE;

export type MessageProps = {
  tone?: MessageTone;
  title?: string;
  children?: ReactNode;
};

const ROLE = { info: undefined, warning: undefined, success: "status", error: "alert" } as const;

/** Besked. Success stands once, before h1 (`PageHeader message`); the word of the tone is read out before the text. */
export function Message({ tone = "info", title, children }: MessageProps) {
  const { box, mark, icon, word } = TONE[tone];
  return (
    <div role={ROLE[tone]} className={`keep-together flex gap-3 rounded-md border-l-4 px-4 py-3 sm:px-5 ${box}`}>
      <span
        className={`mt-1 flex size-5 shrink-0 items-center justify-center rounded-full text-xs text-white print:hidden ${mark}`}
      >
        <Icon name={icon} />
      </span>
      <div className="min-w-0 flex-1 space-y-1">
        <span className="sr-only">{word}: </span>
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
