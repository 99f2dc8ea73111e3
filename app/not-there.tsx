import { answerNotFound } from "@/lib/platform/answer-status";
import NotFound from "./not-found";

/** What is shown for a thing that is not there, or that the visitor may not know of: the page for a wrong address, and its 404. */
export function NotThere() {
  answerNotFound();
  return <NotFound />;
}
