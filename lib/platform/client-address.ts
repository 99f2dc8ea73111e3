import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { headers } from "next/headers";
import { env } from "./env";

const CONNECTION = "x-connection-address";

/**
 * Writes on every request where its connection comes from, before anybody reads it: Next keeps an `X-Forwarded-For` that
 * the client made up. Called once, when the server starts.
 */
export function noteConnections(): void {
  subscribe("http.server.request.start", (message) => {
    // Node documents the message as this; the channel's type is unknown.
    const { request } = message as { request: IncomingMessage };
    request.headers[CONNECTION] = request.socket.remoteAddress ?? "";
  });
}

/** Where the request being answered comes from. */
export const addressOfRequest = async (): Promise<string> => clientAddress(await headers(), env().TRUST_PROXY);

/**
 * Who a request comes from, for throttling alone; never stored or logged as it is.
 * @param trustedProxies how many of our own proxies have each added one address to `X-Forwarded-For`
 */
export function clientAddress(sent: Pick<Headers, "get">, trustedProxies: number): string {
  const forwarded = (sent.get("x-forwarded-for") ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const connection = sent.get(CONNECTION);
  // Unless it was noted, Next has put the connection's address last.
  const way = connection ? [...forwarded, connection] : forwarded;
  const address = way[Math.max(0, way.length - 1 - trustedProxies)] ?? "";
  return networkOf(address.replace(/^::ffff:(?=\d+\.)/, ""));
}

/** A household or office has one IPv4 address, but a whole /64 of IPv6. */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [before = "", after = ""] = address.split("::");
  const [head, tail] = [before.split(":"), after === "" ? [] : after.split(":")];
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0");
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => group || "0")
    .join(":");
}
