declare const brand: unique symbol;

/** A UUIDv7 as text, told apart by what it identifies. */
export type Id<Of extends string> = string & { readonly [brand]: Of };

export type OrganisationId = Id<"Organisation">;
export type BodyId = Id<"Body">;
export type PersonId = Id<"Person">;
export type InitiativeId = Id<"Initiative">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/**
 * A UUIDv7 (RFC 9562): 48 bits of time in milliseconds, then random bits. Minted in the application,
 * because `uuidv7()` exists in PostgreSQL 18 only.
 * @param random 10 bytes; given by callers that must be reproducible
 */
export function uuidv7(atMs: number, random: Uint8Array = crypto.getRandomValues(new Uint8Array(10))): string {
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(atMs / 2 ** (8 * (5 - i))) % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Mints one id of the kind the caller names; commands get theirs from the recipe. */
export type Mint = <Of extends string>() => Id<Of>;
