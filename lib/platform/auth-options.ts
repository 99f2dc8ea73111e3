import "server-only";
import type { Account, AuthOptions, Profile } from "next-auth";
import { decode, encode, type JWTOptions } from "next-auth/jwt";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { PersonId } from "@/lib/kernel/ids";
import { returnPath, SIGN_IN_PAGE, signInPageWith } from "@/lib/sign-in/model";
import { findPersonByIdentity } from "./accounts";
import { env, type Env } from "./env";
import { log } from "./log";
import { beginSessionFor, sessionCookie } from "./session";

/**
 * next-auth carries OpenID Connect and nothing else: it finds out who somebody is at their provider, and then a session
 * of ours begins, the same as after a password.
 */
export function authOptions(): AuthOptions {
  const { AUTH_SECRET, OIDC_PROVIDERS } = env();
  const cookie = sessionCookie();
  return {
    secret: AUTH_SECRET,
    providers: OIDC_PROVIDERS.map(asProvider),
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    session: { strategy: "jwt", maxAge: cookie.options.maxAge },
    jwt: sessionsInsteadOfTokens,
    pages: { signIn: SIGN_IN_PAGE, error: SIGN_IN_PAGE },
    callbacks: {
      signIn: async ({ account, profile }) =>
        (await personOf(account, profile)) !== null || signInPageWith("ukendt-identitet"),
      jwt: async ({ account, profile }) => ({ personId: await personOf(account ?? null, profile) }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + returnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
    // What comes with the codes can hold names and tokens.
    logger: {
      error: (code) => log("error", "oidc.failed", { code }),
      warn: (code) => log("warn", "oidc.warned", { code }),
      debug: () => undefined,
    },
  };
}

type OidcProvider = Env["OIDC_PROVIDERS"][number];

/** Code flow with PKCE, state and nonce; the ID token's signature, issuer, audience and times are checked by openid-client. */
const asProvider = ({ id, name, issuer, clientId, clientSecret, scope }: OidcProvider): OAuthConfig<Profile> => ({
  id,
  name,
  type: "oauth",
  issuer,
  wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  authorization: { params: { scope } },
  clientId,
  clientSecret,
  checks: ["pkce", "state", "nonce"],
  idToken: true,
  profile: ({ sub }) => ({ id: sub ?? "" }),
});

/** Who an identity is with us: by the issuer we configured, which the token must name too, and the subject there. */
async function personOf(account: Account | null, profile: Profile | undefined): Promise<PersonId | null> {
  const provider = env().OIDC_PROVIDERS.find(({ id }) => id === account?.provider);
  const named: unknown = profile && "iss" in profile ? profile.iss : undefined;
  if (!provider || !account || named !== provider.issuer) return null;
  return findPersonByIdentity({ issuer: provider.issuer, subject: account.providerAccountId });
}

/** With a salt next-auth means its own short-lived cookies (state, nonce, PKCE); without one, the session. */
const sessionsInsteadOfTokens: Pick<JWTOptions, "encode" | "decode"> = {
  encode: async (params) => {
    if (params.salt) return encode(params);
    const personId = params.token?.personId;
    // The signIn callback has refused whoever is not a person here.
    if (typeof personId !== "string") throw new TypeError("A session is begun for a person");
    return beginSessionFor(personId as PersonId);
  },
  decode: (params) => (params.salt ? decode(params) : null),
};
