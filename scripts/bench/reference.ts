import { join } from "node:path";
import { startChild } from "../app/child";
import { originOf } from "../app/server";
import { freePort } from "../embedded/cluster";
import { waitUntil } from "../processes";
import { ROOT } from "../root";
import type { Environment } from "../run";
import { SetupFailure } from "../setup-failure";
import { visit } from "./browserless";
import { measure, type Pace } from "./pace";

/** A list of fifty by Node and pg alone, on the same database and machine: what the other figures are held against. */
export type ReferenceFigures = { readonly alone: Pace; readonly busy: Pace };

export async function measureReference(
  env: Environment,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<ReferenceFigures> {
  const place = { host: "127.0.0.1", port: await freePort() };
  const script = join(ROOT, "scripts", "bench", "bare.mjs");
  const server = startChild([script, String(place.port)], { env, output: "errors" });
  const visitor = visit(originOf(place), { connections });
  const ask = async (): Promise<void> => {
    const { status } = await visitor.ask("/");
    if (status !== 200) throw new SetupFailure(`The reference answered ${status}.`);
  };
  try {
    const isUp = await waitUntil(
      () =>
        ask().then(
          () => true,
          () => false,
        ),
      10_000,
    );
    if (!isUp) throw new SetupFailure("The reference did not answer.");
    for (let warmUp = 0; warmUp < 200; warmUp++) await ask();
    const alone = await measure(ask, { connections: 1, seconds });
    return { alone, busy: await measure(ask, { connections, seconds }) };
  } finally {
    visitor.close();
    await server.stop();
  }
}
