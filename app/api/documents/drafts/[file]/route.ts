import { madeFileAnswer } from "@/app/api/kept-file";
import { notFoundProblem } from "@/app/api/v1/problem";
import { getDraftFile } from "@/lib/editions/queries";
import { readNow } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";

/** What is being written in a document, as `<id>.docx`: to be read and changed in Word, and taken in again. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [documentId = "", format, ...more] = (await params).file.split(".");
  const { actor } = await currentVisitor();
  const isAsked = format === "docx" && more.length === 0;
  const file = isAsked ? await readNow((reader) => getDraftFile(reader, actor, documentId)) : null;
  return file ? madeFileAnswer(file) : notFoundProblem();
}
