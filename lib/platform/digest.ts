import "server-only";
import { createHash } from "node:crypto";

/** The SHA-256 of a content, in hexadecimal. A text counts as its UTF-8. */
export const digestOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
