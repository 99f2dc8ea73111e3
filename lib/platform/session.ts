import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf, type Day } from "@/lib/kernel/day";
import type { PersonId } from "@/lib/kernel/ids";
import { PARTNER_KINDS } from "@/lib/organisations/model";
import { database, type Tx } from "./db";
import { env } from "./env";
import { beginSession, endSessionRow, findSession } from "./session-store";
import { isValidOn } from "./validity";

type Rights = Omit<Actor, "isSystem" | "signedInAt" | "personId"> & { readonly personId: PersonId };

/** Whoever asks. `ended`: there was a session, but it has run out or was ended elsewhere. */
export type Visitor =
  | {
      readonly sessionStatus: "none" | "ended";
      readonly actor: Actor;
      readonly personId: null;
      readonly name: null;
      readonly email: null;
    }
  | {
      readonly sessionStatus: "active";
      readonly actor: Actor;
      readonly personId: PersonId;
      readonly name: string;
      readonly email: string;
    };

/** The only place that mints an actor; the brand is what nobody else can write. */
const mint = (actor: { [Part in keyof Actor as Part extends string ? Part : never]: Actor[Part] }): Actor =>
  actor as Actor;

const NOTHING = {
  personId: null,
  memberships: [],
  organisationIds: [],
  seats: [],
  partnerOf: [],
  leads: [],
  signedInAt: null,
} as const;

export const publicActor: Actor = mint({ ...NOTHING, isSystem: false });

/** The system itself: seeds, jobs, the first administrator. No request ever gets it. */
export const systemActor: Actor = mint({ ...NOTHING, isSystem: true });

/** Bodies in which a region meets its partners: a seat there makes one of them. */
const JOINT_BODIES = ["tvaersektorielt-udvalg", "patientinddragelsesudvalg"] as const;

/**
 * The person with the rights that hold on the day, read from the present in one query.
 * @returns null for somebody who is not there
 */
export async function actorFor(db: Tx, personId: string, today: Day, signedInAt: Date | null): Promise<Actor | null> {
  const [rights] = await db.$queryRaw<Rights[]>`
    WITH RECURSIVE mine AS (
      SELECT m."organisationId", m.role, o.kind, o."regionId", o."partOfId"
      FROM public."Membership" m JOIN public."Organisation" o ON o.id = m."organisationId"
      WHERE m."personId" = ${personId}::uuid AND ${isValidOn(today, "m")}
    ), within AS (
      SELECT "organisationId" AS id, "partOfId", 0 AS depth FROM mine
      UNION
      SELECT o.id, o."partOfId", w.depth + 1 FROM within w JOIN public."Organisation" o ON o.id = w."partOfId" WHERE w.depth < 4
    ), sits AS (
      SELECT s."bodyId", b.kind AS "bodyKind", b."organisationId", s.role
      FROM public."Seat" s JOIN public."Body" b ON b.id = s."bodyId"
      WHERE s."personId" = ${personId}::uuid AND ${isValidOn(today, "s")}
        AND ${isValidOn(today, "b")}
    ), joined AS (
      SELECT "regionId" AS id FROM mine WHERE kind = ANY (${PARTNER_KINDS}) AND "regionId" IS NOT NULL
      UNION
      SELECT "organisationId" FROM sits WHERE "bodyKind" = ANY (${JOINT_BODIES})
    ), leads AS (
      SELECT DISTINCT l."initiativeId" AS id FROM public."InitiativeLead" l
      WHERE l."personId" = ${personId}::uuid AND ${isValidOn(today, "l")}
    )
    SELECT p.id AS "personId",
      (SELECT coalesce(json_agg(json_build_object('organisationId', m."organisationId", 'role', m.role)), '[]') FROM mine m) AS memberships,
      (SELECT coalesce(json_agg(DISTINCT w.id::text), '[]') FROM within w) AS "organisationIds",
      (SELECT coalesce(json_agg(s), '[]') FROM sits s) AS seats,
      (SELECT coalesce(json_agg(j.id), '[]') FROM joined j) AS "partnerOf",
      (SELECT coalesce(json_agg(l.id), '[]') FROM leads l) AS leads
    FROM public."Person" p WHERE p.id = ${personId}::uuid`;
  return rights ? mint({ ...rights, isSystem: false, signedInAt }) : null;
}

/** Who asks, with the rights that hold now: both are read on every request, so what was withdrawn is gone on the next. */
export const currentVisitor = cache(async (): Promise<Visitor> => {
  const sessionId = await sessionIdOfRequest();
  return sessionId === null ? asPublic("none") : visitorOf(sessionId);
});

/** Who holds a session; the public if it is no longer valid. */
export async function visitorOf(sessionId: string): Promise<Visitor> {
  const { now: db } = database();
  const session = await findSession(db, sessionId);
  if (!session) return asPublic("ended");
  const { personId, name, email, provedAt, now } = session;
  const actor = await actorFor(db, personId, dayOf(now), provedAt);
  return actor ? { sessionStatus: "active", actor, personId, name, email } : asPublic("ended");
}

const asPublic = (sessionStatus: "none" | "ended"): Visitor => ({
  sessionStatus,
  actor: publicActor,
  personId: null,
  name: null,
  email: null,
});

const LONGEST_SESSION_SECONDS = 12 * 60 * 60;

/** The one cookie that says who somebody is; next-auth is told to use the same. */
export function sessionCookie() {
  const secure = env().APP_ORIGIN.startsWith("https:");
  return {
    name: secure ? "__Secure-next-auth.session-token" : "next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: LONGEST_SESSION_SECONDS },
  } as const;
}

async function sessionIdOfRequest(): Promise<string | null> {
  const jar = await cookies();
  return jar.get(sessionCookie().name)?.value ?? null;
}

/** Begins a session for who has just proved to be the person; the browser's former session ends. The caller sets the cookie. */
export async function beginSessionFor(personId: PersonId): Promise<string> {
  const device = (await headers()).get("user-agent") ?? "";
  return beginSession(database().now, { personId, device, replaces: await sessionIdOfRequest() });
}

/** Signs the person in: in server actions and route handlers only, since it sets the cookie. */
export async function mintSession(personId: PersonId): Promise<void> {
  const { name, options } = sessionCookie();
  const sessionId = await beginSessionFor(personId);
  (await cookies()).set(name, sessionId, options);
}

/** Signs out: a copy of the cookie is worth nothing from here on. */
export async function endSession(): Promise<void> {
  const sessionId = await sessionIdOfRequest();
  if (sessionId !== null) await endSessionRow(database().now, sessionId);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

const WELCOME_MINUTES = 15;

/** The one-time link's secret, between pressing its button and choosing a password: the address is clean by then. */
export const welcomeCookie = () => {
  const { options } = sessionCookie();
  return { name: "strategispor.velkommen", options: { ...options, path: "/velkommen", maxAge: WELCOME_MINUTES * 60 } };
};

/** In server actions and route handlers only, since it sets the cookie. */
export async function keepWelcome(token: string): Promise<void> {
  const { name, options } = welcomeCookie();
  (await cookies()).set(name, token, options);
}

/** null: nobody has pressed the button of a link, or too long ago. */
export const keptWelcome = async (): Promise<string | null> =>
  (await cookies()).get(welcomeCookie().name)?.value ?? null;

export async function forgetWelcome(): Promise<void> {
  const { name, options } = welcomeCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
