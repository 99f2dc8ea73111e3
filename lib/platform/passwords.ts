import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { ok, refuse, type Result } from "@/lib/kernel/result";

/** NIST SP 800-63B-4, 3.1.1.2, for a password that stands alone. */
export const SHORTEST_PASSWORD = 15;
/** Long enough for any sentence, short enough that hashing it is no burden. */
export const LONGEST_PASSWORD = 200;

export type PasswordRefusal =
  { code: "PASSWORD_TOO_SHORT" } | { code: "PASSWORD_TOO_LONG" } | { code: "PASSWORD_COMMON" };

/** The same characters typed on different keyboards are the same password. */
const asTyped = (password: string): string => password.normalize("NFC");

/** No rules of composition: long enough, and not one of those that are tried first. */
export function judgePassword(password: string, { email }: { email: string }): Result<string, PasswordRefusal> {
  const typed = asTyped(password);
  if (typed.length < SHORTEST_PASSWORD) return refuse({ code: "PASSWORD_TOO_SHORT" });
  if (typed.length > LONGEST_PASSWORD) return refuse({ code: "PASSWORD_TOO_LONG" });
  return isCommon(typed.toLowerCase(), email.toLowerCase()) ? refuse({ code: "PASSWORD_COMMON" }) : ok(typed);
}

/** What passwords are made of when they are made to satisfy a rule; with ours, the system's own words. */
const WORDS = [
  "password",
  "passw0rd",
  "adgangskode",
  "kodeord",
  "hemmelig",
  "velkommen",
  "welcome",
  "letmein",
  "administrator",
  "admin",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "zxcvbnm",
  "iloveyou",
  "jegelskerdig",
  "sommer",
  "vinter",
  "forår",
  "efterår",
  "danmark",
  "strategispor",
  "strategi",
  "sundhed",
  "region",
  "midtjylland",
  "syddanmark",
  "hospital",
  "kommune",
  "demo",
  "test",
];

/** As many different characters must remain when the common words are gone. */
const OWN_CHARACTERS = 6;

function isCommon(password: string, email: string): boolean {
  const words = [...WORDS, ...email.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 2);
  const own = words.reduce((rest, word) => rest.replaceAll(word, ""), password).replace(/\s/g, "");
  return new Set(own).size < OWN_CHARACTERS || isRun(own);
}

/** abcdefg…, 12345…, or the same few characters again and again. */
function isRun(characters: string): boolean {
  const codes = Array.from(characters, (character) => character.charCodeAt(0));
  const follows = codes.filter((code, index) => index > 0 && code - (codes[index - 1] ?? 0) === 1);
  return follows.length > characters.length / 2 || /^(.{1,8})\1+.{0,3}$/.test(characters);
}

/** Argon2id, which is the library's own choice; the cost is OWASP's. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(asTyped(password), COST);

/** Of a password nobody knows: what is compared where there is no account, so that the answer takes as long. */
const NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$rwOXiVaWlrBuDE7Dmi7ZWA$7ipdhs7MweDrBQ5mpk+mBnDlZyIwmJUK6a27/8fw7us";

/** @param hashed null where there is no account, or none with a password */
export async function isPasswordRight(hashed: string | null, password: string): Promise<boolean> {
  const isRight = await verify(hashed ?? NOBODYS, asTyped(password));
  return isRight && hashed !== null;
}
