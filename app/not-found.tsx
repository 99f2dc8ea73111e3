import type { Metadata } from "next";
import { MessagePage } from "@/components/shell/message-page";
import { SiteFooter } from "@/components/shell/site-footer";
import { ButtonRow, LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Siden findes ikke" };

export default function NotFound() {
  return (
    <MessagePage title="Siden findes ikke" footer={<SiteFooter />}>
      <p>
        Adressen kan være skrevet forkert, siden kan være flyttet, eller den er ikke offentlig. Hvis du arbejder i
        Strategispor, kan det hjælpe at logge ind.
      </p>
      <ButtonRow>
        <LinkButton href="/" kind="primary">
          Gå til forsiden
        </LinkButton>
        <LinkButton href="/log-ind">Log ind</LinkButton>
      </ButtonRow>
    </MessagePage>
  );
}
