import { keptFileAnswer } from "@/app/api/kept-file";
import { getPaperFile } from "@/lib/papers/queries";

/** A sagsfremstilling as a file, `<id>.docx` or `<id>.pdf`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return keptFileAnswer(request, { file: (await params).file, what: "paper", find: getPaperFile });
}
