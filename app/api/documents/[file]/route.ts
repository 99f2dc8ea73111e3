import { keptFileAnswer } from "@/app/api/kept-file";
import { getEditionFile } from "@/lib/editions/queries";

/** An edition of a document as a file, `<id>.docx` or `<id>.pdf`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return keptFileAnswer(request, { file: (await params).file, what: "edition", find: getEditionFile });
}
