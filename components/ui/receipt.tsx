import type { ReactNode } from "react";
import { Icon } from "./icon";

export type ReceiptProps = {
  title: string;
  /** What to refer to later, e.g. { label: "Kvitteringsnummer", value: "2026-0142" }. */
  number?: { label: string; value: string };
  /** 1 when the receipt is the page. */
  headingLevel?: 1 | 2;
  /** What happens now. */
  children?: ReactNode;
};

/** Kvittering: it is received, this is its number, this is what happens next. */
export function Receipt({ title, number, headingLevel = 2, children }: ReceiptProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="keep-together max-w-text overflow-hidden rounded-md border border-ok bg-surface">
      <div className="flex gap-4 bg-ok-soft px-5 py-6 sm:px-8">
        <span className="mt-0.5 flex size-8 shrink-0 items-center justify-center rounded-full bg-ok text-base text-white print:hidden">
          <Icon name="check" />
        </span>
        <div>
          <Heading className="text-2xl">{title}</Heading>
          {number && (
            <p className="mt-2">
              {number.label}: <strong className="text-lg font-semibold tabular-nums">{number.value}</strong>
            </p>
          )}
        </div>
      </div>
      {children && <div className="space-y-3 px-5 py-5 sm:px-8">{children}</div>}
    </section>
  );
}
