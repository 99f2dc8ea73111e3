import { Details } from "@/components/ui/details";
import { explainInitiativeRefusal, refusalDetails, type InitiativeRefusal } from "@/lib/initiatives/labels";
import { AdvanceReadyForm, type AdvanceReadyFormProps } from "./advance-ready-form";

export type ReadinessLine = {
  id: string;
  track: number;
  number: number;
  title: string;
  /** null: it is ready. */
  refusal: InitiativeRefusal | null;
};

type Props = AdvanceReadyFormProps & {
  lines: readonly ReadinessLine[];
  /** How many stand there; more than `lines` where the list is cut off. */
  standing: number;
};

/** Who is ready to leave a phase and who is not, and why; with the button that moves those who are. */
export function Readiness({ lines, standing, ...form }: Props) {
  const ready = lines.filter(({ refusal }) => refusal === null);
  const waiting = lines.filter(({ refusal }) => refusal !== null);
  return (
    <div className="space-y-4">
      <p>
        {ready.length === 0
          ? "Ingen er klar til at rykke videre."
          : `${String(ready.length)} klar til at rykke videre.`}
        {standing > lines.length &&
          ` Listen viser de første ${String(lines.length)} af ${String(standing)}; knappen gælder alle i fasen.`}
      </p>
      {ready.length > 0 && <Lines label="Klar til at rykke videre" lines={ready} />}
      {waiting.length > 0 && (
        <Details summary={`Ikke klar endnu (${String(waiting.length)})`}>
          <Lines label="Ikke klar endnu" lines={waiting} />
        </Details>
      )}
      <AdvanceReadyForm {...form} />
    </div>
  );
}

const Lines = ({ label, lines }: { label: string; lines: readonly ReadinessLine[] }) => (
  <ul aria-label={label} className="space-y-2">
    {lines.map(({ id, track, number, title, refusal }) => (
      <li key={id}>
        <a href={`/initiativer/${id}`}>
          {track}.{number} {title}
        </a>
        {refusal && <span className="block text-sm text-muted">{whyNot(refusal)}</span>}
      </li>
    ))}
  </ul>
);

function whyNot(refusal: InitiativeRefusal): string {
  const missing = refusalDetails(refusal);
  return missing.length > 0 ? missing.join(" ") : explainInitiativeRefusal(refusal);
}
