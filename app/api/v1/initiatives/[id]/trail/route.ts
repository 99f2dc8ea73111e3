import { answerTrail } from "@/app/api/v1/trail";
import { findInitiativeTrail } from "@/lib/trail/queries";

/** What happened on one initiative, as its trail on screen tells it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return answerTrail(request, (reader, viewer) => findInitiativeTrail(reader, viewer, id));
}
