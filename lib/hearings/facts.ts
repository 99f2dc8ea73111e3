import type { Fact, Written } from "@/lib/kernel/fact";

export type HearingFact =
  /** Formal input on an initiative, on behalf of an organisation or a body. `number`: the receipt's, within the process. */
  | Fact<
      "response.sent",
      "response",
      {
        number: number;
        processId: string;
        processVersion: number;
        phaseId: string;
        initiativeId: string;
        organisationId: string | null;
        bodyId: string | null;
        text: Written;
        isByLetter: boolean;
        byId: string | null;
      }
    >
  /** The administration has said what became of it. */
  | Fact<
      "response.replied",
      "response",
      {
        reply: Written;
        byId: string | null;
        processId: string;
        processVersion: number;
        /** What the reply is found as; left out: it was given before replies could be found. */
        entry?: { id: string; initiativeId: string };
      }
    >;
