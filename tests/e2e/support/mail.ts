import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { env } from "@/lib/platform/env";
import { mailNews } from "../../../scripts/post-office";

export type ReceivedLetter = { readonly to: string; readonly subject: string; readonly text: string };

/** Sends what there is to tell, as the worker does once a minute. @returns all letters of the installation */
export async function deliverMail(): Promise<readonly ReceivedLetter[]> {
  await mailNews();
  const folder = join(env().DATA_DIR, "mail");
  const letters: ReceivedLetter[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const { to, subject = "", text = "" } = await PostalMime.parse(await readFile(join(folder, file)));
    letters.push({ to: to?.[0]?.address ?? "", subject, text });
  }
  return letters;
}
