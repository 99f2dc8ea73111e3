import type { Named } from "@/lib/decisions/evidence";
import type { DecisionOnItem } from "@/lib/decisions/queries";
import { formatDay } from "@/lib/kernel/period";

/** What a decision corrects, and what corrects it: with the day it was made and the day it was recorded. */
export function CorrectionLines({ corrects, correction }: Pick<DecisionOnItem, "corrects" | "correction">) {
  return (
    <>
      {corrects && <p className="mt-1 max-w-text text-sm font-semibold">Retter beslutningen af {daysOf(corrects)}.</p>}
      {correction && (
        <p className="mt-1 max-w-text text-sm font-semibold text-warn">
          Rettet ved beslutning af {daysOf(correction)}. Står her, som den var kendt indtil da, og gælder ikke længere.
        </p>
      )}
    </>
  );
}

const daysOf = ({ decidedOn, recordedOn }: Named): string =>
  decidedOn === recordedOn ? formatDay(decidedOn) : `${formatDay(decidedOn)}, registreret ${formatDay(recordedOn)}`;
