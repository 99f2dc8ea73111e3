import { DemoNotice } from "@/components/ui/demo-notice";

/** What is invented and what is not, for a thing that carries demonstration data. */
export function DemoExplanation({ isFromDocument }: { isFromDocument: boolean }) {
  return (
    <DemoNotice>
      {isFromDocument
        ? "Indholdet er gengivet efter dokumenterne. Personer, statusser, tovholdere og dage for handlinger er opdigtede."
        : "Det hele er opdigtet."}
    </DemoNotice>
  );
}
