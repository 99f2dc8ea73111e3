import { badMomentProblem, notFoundProblem, problem } from "@/app/api/v1/problem";
import { momentAt } from "@/app/moment";
import { isUuid } from "@/lib/kernel/ids";
import type { PaperFormat } from "@/lib/papers/model";
import { getPaperFile, type PaperFile } from "@/lib/papers/queries";
import { log } from "@/lib/platform/log";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";

/** A sagsfremstilling as a file, `<id>.docx` or `<id>.pdf`: the bytes that were made with it, whenever it is asked for. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const asked = askedIn((await params).file);
  const { moment } = await momentAt(new URL(request.url).searchParams.get("pr") ?? "");
  if (moment === undefined) return badMomentProblem();
  const { actor } = await currentVisitor();
  const file = asked && (await read(moment, (reader) => getPaperFile(reader, actor, asked)));
  if (!asked || !file) return notFoundProblem();
  if (!file.isIntact) {
    log("error", "paper.altered", { id: asked.id, format: asked.format });
    return problem(500, {
      title: "Filen er ændret",
      detail: "Filen er ikke længere den, der blev dannet, og vises derfor ikke. Kontakt systemadministratoren.",
    });
  }
  const headers = headersOf(file);
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(file.bytes), { headers });
}

function askedIn(file: string): { id: string; format: PaperFormat } | null {
  const [id = "", format, ...more] = file.split(".");
  if (!isUuid(id) || more.length > 0) return null;
  return format === "docx" || format === "pdf" ? { id, format } : null;
}

/** Asked for again each time, since rights can end; what has not changed is not sent again. */
const headersOf = ({ hash, mediaType, name }: PaperFile) => ({
  "Content-Type": mediaType,
  "Content-Disposition": `attachment; filename="${plain(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  "Cache-Control": "private, no-cache",
  ETag: `"${hash}"`,
});

const LETTERS: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", Æ: "Ae", Ø: "Oe", Å: "Aa" };

/** For programs that read no other alphabet in a header. */
const plain = (name: string): string =>
  name.replaceAll(/[æøåÆØÅ]/g, (letter) => LETTERS[letter] ?? "").replaceAll(/[^\w .-]/g, "_");
