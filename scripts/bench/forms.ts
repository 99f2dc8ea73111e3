import { gunzipSync } from "node:zlib";
import type { Answer } from "./browserless";

export function textOf({ headers, body }: Answer): string {
  return (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString("utf8");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#x27;": "'",
  "&#39;": "'",
};

const unescape = (text: string): string =>
  text.replaceAll(/&(?:quot|amp|lt|gt|#x27|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescape(found);
};

/**
 * The hidden fields of the form that has a field of that name: what a browser sends besides what is typed.
 * @returns undefined where no form has it
 */
export function hiddenFields(html: string, field: string): Map<string, string> | undefined {
  const forms = html
    .split("<form")
    .slice(1)
    .map((rest) => rest.split("</form>")[0] ?? "");
  const form = forms.find((it) => it.includes(`name="${field}"`));
  if (form === undefined) return undefined;
  const hidden = (form.match(/<input[^>]*>/g) ?? []).filter((tag) => attribute(tag, "type") === "hidden");
  return new Map(hidden.map((tag) => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""]));
}
