/** A form as it stands in a page: what a browser sends without JavaScript. */
export type FoundForm = {
  readonly html: string;
  /** Its hidden fields, React's own `$ACTION…` among them. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
};

const CHARACTERS: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

export const unescaped = (html: string): string =>
  html.replace(/&(quot|#x27|lt|gt|amp);/g, (written) => CHARACTERS[written] ?? written);

export const formsIn = (html: string): readonly FoundForm[] =>
  [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => ({ html: form, hidden: hiddenIn(form) }));

const hiddenIn = (form: string): FoundForm["hidden"] =>
  [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?\/>/g)].map(
    ([, name = "", value = ""]) => [unescaped(name), unescaped(value)] as const,
  );

/** The names of everything that can be filled in or is sent along. */
export const fieldNamesOf = ({ html }: FoundForm): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]*)"/g)].map(([, name = ""]) => unescaped(name)),
  );

/** @throws RangeError where no form of the page holds the words */
export function formWith(html: string, words: string): FoundForm {
  const found = formsIn(html).find((form) => unescaped(form.html).includes(words));
  if (!found) throw new RangeError(`The page has no form with »${words}«`);
  return found;
}

/** The id by which the server knows the action the form is sent to. */
export function actionIdOf({ hidden }: FoundForm): string {
  for (const [name, value] of hidden) {
    const plain = /^\$ACTION_ID_([0-9a-f]+)$/.exec(name)?.[1];
    if (plain) return plain;
    const bound = /^\$ACTION_\d+:0$/.test(name) ? /"id":"([0-9a-f]+)"/.exec(value)?.[1] : undefined;
    if (bound) return bound;
  }
  throw new RangeError("The form is sent to no action");
}

/** What a reader sees of a page: its words, without what differs from one request to the next. */
export const wordsOf = (html: string): string =>
  unescaped(
    html
      .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, " ")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " "),
  ).trim();
