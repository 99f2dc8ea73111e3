import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { clientAddress, noteConnections } from "@/lib/platform/client-address";

type Sent = { forwarded?: string; connection?: string };

function addressOf({ forwarded, connection }: Sent, { proxies }: { proxies: number }): string {
  const headers = new Headers();
  if (forwarded !== undefined) headers.set("x-forwarded-for", forwarded);
  if (connection !== undefined) headers.set("x-connection-address", connection);
  return clientAddress(headers, proxies);
}

describe("a client's address", () => {
  test("without proxies is where the connection comes from, whatever the client says", () => {
    expect(addressOf({ forwarded: "203.0.113.9", connection: "198.51.100.1" }, { proxies: 0 })).toBe("198.51.100.1");
  });

  test("behind proxies is what the outermost of them saw", () => {
    const made = { forwarded: "1.1.1.1, 203.0.113.9, 10.0.0.2", connection: "10.0.0.1" };

    expect(addressOf(made, { proxies: 1 })).toBe("10.0.0.2");
    expect(addressOf(made, { proxies: 2 })).toBe("203.0.113.9");
  });

  test("is the first known where there are fewer proxies than said", () => {
    expect(addressOf({ connection: "10.0.0.1" }, { proxies: 3 })).toBe("10.0.0.1");
  });

  test("is the last that was added where the connection is not known", () => {
    expect(addressOf({ forwarded: "198.51.100.1" }, { proxies: 0 })).toBe("198.51.100.1");
    expect(addressOf({}, { proxies: 0 })).toBe("");
  });

  test("in IPv6 is its network", () => {
    expect(addressOf({ connection: "2001:db8:1:2:3:4:5:6" }, { proxies: 0 })).toBe("2001:db8:1:2");
    expect(addressOf({ connection: "2001:db8::6" }, { proxies: 0 })).toBe("2001:db8:0:0");
    expect(addressOf({ connection: "::1" }, { proxies: 0 })).toBe("0:0:0:0");
    expect(addressOf({ connection: "::ffff:198.51.100.1" }, { proxies: 0 })).toBe("198.51.100.1");
  });
});

test("a connection's address is noted over what the client says it is", async () => {
  noteConnections();
  const server = createServer((request, response) => response.end(request.headers["x-connection-address"]));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { "x-connection-address": "203.0.113.9" } });

  await expect(answer.text()).resolves.toBe("127.0.0.1");
  server.close();
});
