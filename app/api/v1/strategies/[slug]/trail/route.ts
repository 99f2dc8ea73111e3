import { answerTrail } from "@/app/api/v1/trail";
import { findStrategyTrail } from "@/lib/trail/queries";

/** What happened in one strategy and its initiatives, as its trail on screen tells it. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  return answerTrail(request, (reader, viewer) => findStrategyTrail(reader, viewer, slug));
}
