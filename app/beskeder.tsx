import { Message } from "@/components/ui/message";

/** What an action says when it is done; the address carries the code. */
const BESKED: Readonly<Record<string, string>> = {
  "status-opdateret": "Status er opdateret.",
  "rykket-videre": "Initiativet er rykket videre.",
  "tovholder-udpeget": "Tovholderen er udpeget.",
  "tovholder-fratraadt": "Tovholderen er fratrådt.",
  "begrundelse-gemt": "Begrundelsen er gemt.",
  "udkast-gemt": "Udkastet er gemt.",
  "tekst-offentliggjort": "Teksten er offentliggjort.",
};

export function Besked({ code }: { code: string }) {
  const text = Object.hasOwn(BESKED, code) ? BESKED[code] : undefined;
  return text ? <Message tone="success">{text}</Message> : null;
}
