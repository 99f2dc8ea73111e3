import { badMomentProblem, notFoundProblem, problem } from "@/app/api/v1/problem";
import { momentAt } from "@/app/moment";
import type { Actor } from "@/lib/kernel/actor";
import { MEDIA_TYPE, type FileFormat } from "@/lib/kernel/formats";
import { isUuid } from "@/lib/kernel/ids";
import { log } from "@/lib/platform/log";
import type { FrozenFile } from "@/lib/platform/printing";
import { read, type Reader } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";

/** Which file is asked for: `<id>.docx` or `<id>.pdf`. */
type AskedFile = { id: string; format: FileFormat };

type Find = (reader: Reader, viewer: Actor, asked: AskedFile) => Promise<FrozenFile | null>;

/** A frozen file, the bytes that were made, whenever it is asked for. `what`: its name in the log. */
export async function keptFileAnswer(
  request: Request,
  { file: name, what, find }: { file: string; what: string; find: Find },
): Promise<Response> {
  const asked = askedIn(name);
  const { moment } = await momentAt(new URL(request.url).searchParams.get("pr") ?? "");
  if (moment === undefined) return badMomentProblem();
  const { actor } = await currentVisitor();
  const file = asked && (await read(moment, (reader) => find(reader, actor, asked)));
  if (!asked || !file) return notFoundProblem();
  if (!file.isIntact) {
    log("error", `${what}.altered`, { id: asked.id, format: asked.format });
    return problem(500, {
      title: "Filen er ændret",
      detail: "Filen er ikke længere den, der blev dannet, og vises derfor ikke. Kontakt systemadministratoren.",
    });
  }
  const headers = headersOf(file);
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(file.bytes), { headers });
}

function askedIn(file: string): AskedFile | null {
  const [id = "", format, ...more] = file.split(".");
  if (!isUuid(id) || more.length > 0) return null;
  return format === "docx" || format === "pdf" ? { id, format } : null;
}

/** A Word file that is made when it is asked for, and not kept. */
export const madeFileAnswer = ({ bytes, name }: { bytes: Uint8Array; name: string }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": MEDIA_TYPE.docx,
      "Content-Disposition": attachmentNamed(name),
      "Cache-Control": "private, no-store",
    },
  });

/** How a file is called in a header. */
const attachmentNamed = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Asked for again each time, since rights can end; what has not changed is not sent again. */
const headersOf = ({ hash, mediaType, name }: FrozenFile) => ({
  "Content-Type": mediaType,
  "Content-Disposition": attachmentNamed(name),
  "Cache-Control": "private, no-cache",
  ETag: `"${hash}"`,
});

const LETTERS: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", Æ: "Ae", Ø: "Oe", Å: "Aa" };

/** For programs that read no other alphabet in a header. */
const plain = (name: string): string =>
  name.replaceAll(/[æøåÆØÅ]/g, (letter) => LETTERS[letter] ?? "").replaceAll(/[^\w .-]/g, "_");
