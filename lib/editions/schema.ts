import "server-only";
import * as z from "zod";
import { id, key, version } from "@/lib/platform/input";

/** `expectedVersion`: how many editions there were when the person read the document; `seen`: the digest of what it said. */
export const publishEditionInput = z.strictObject({
  key: key(),
  documentId: id<"Document">(),
  expectedVersion: version(),
  seen: z.string().regex(/^[0-9a-f]{64}$/, "Genindlæs siden, og læs dokumentet, før det offentliggøres."),
});
