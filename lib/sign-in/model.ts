export const SIGN_IN_PAGE = "/log-ind";

/** The signed-in person's start. */
const START = "/overblik";

/** Why somebody was sent back to the sign-in page; stands in its address as `?fejl=`. */
export const SIGN_IN_PROBLEMS = ["ukendt-identitet", "udbyder", "demonstration"] as const;
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];

export const isSignInProblem = (text: string): text is SignInProblem =>
  SIGN_IN_PROBLEMS.some((problem) => problem === text);

export const signInPageWith = (problem: SignInProblem): string => `${SIGN_IN_PAGE}?fejl=${problem}`;

/** A path of our own; `//` and `/\` would lead to another host. */
const OWN_PATH = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/** Where to go after signing in: a page of our own, or else the start. Never the sign-in page again, and no API. */
export function returnPath(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > 2000 || !OWN_PATH.test(wanted)) return START;
  const { pathname, search, hash } = new URL(wanted, "http://own.invalid");
  const isPage = !pathname.startsWith("//") && !/^\/(api|log-ind)(\/|$)/.test(pathname);
  return isPage ? pathname + search + hash : START;
}
