import { ButtonRow, LinkButton } from "@/components/ui/button";
import { CONTACT } from "./contact";
import { MessagePage } from "./message-page";

export type FailureProps = {
  /** Joins what the person saw to the server's log; undefined for an error in the browser. */
  digest: string | undefined;
};

/** What is said when something failed that should not. Tells nothing of the inside. */
export function Failure({ digest }: FailureProps) {
  return (
    <MessagePage title="Noget gik galt">
      {/* Error files cannot export metadata. */}
      <title>Noget gik galt – Strategispor</title>
      <p>
        Siden kunne ikke vises. Det, du tidligere har gemt, er der stadig. Prøv igen om lidt. Bliver det ved, så skriv
        til <a href={`mailto:${CONTACT.email}`}>{CONTACT.email}</a>.
      </p>
      {digest && (
        <p>
          Oplys fejlnummer: <strong className="font-semibold">{digest}</strong>
        </p>
      )}
      <ButtonRow>
        {/* An empty address is the present page, asked for anew. */}
        <LinkButton href="" kind="primary">
          Prøv igen
        </LinkButton>
        <LinkButton href="/">Gå til forsiden</LinkButton>
      </ButtonRow>
    </MessagePage>
  );
}
