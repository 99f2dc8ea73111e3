import { importFile } from "@/lib/documents/actions";
import { MOST_BYTES } from "@/lib/documents/model";
import { refuseForeignOrigin } from "@/lib/platform/origin";

/** The form around the file. */
const BESIDE = 100_000;

/**
 * A Word or Markdown file for a document, as a form sends it; leads back to what is being written. A body that is too large
 * is refused by its length before it is read: one without a length could be cut on its way.
 */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeignOrigin(request);
  if (foreign) return foreign;
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= MOST_BYTES + BESIDE))
    return new Response("Filen er for stor. Den må højst fylde 5 MB.\n", { status: 413 });
  const form = await request.formData().catch(() => null);
  const headers = { Location: await importFile(form) };
  return new Response(null, { status: 303, headers });
}
