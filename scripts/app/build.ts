import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { prisma } from "../migrate";
import { readIfThere } from "../processes";
import { ROOT } from "../root";
import { type RunOptions, runNode } from "../run";
import { SetupFailure } from "../setup-failure";
import { BUILD_SOURCES, CLIENT_SOURCES, fingerprint } from "./sources";

const CLIENT = { result: "prisma/generated/client.ts", stamp: "prisma/generated/.sources" };
const BUILD = { result: ".next/BUILD_ID", stamp: ".next/sources" };

export const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Generates the Prisma client unless it is there and its models have not changed. @returns whether it did */
export async function ensureClient(): Promise<boolean> {
  const sources = fingerprint(CLIENT_SOURCES);
  if (isMadeFrom(sources, CLIENT)) return false;
  await prisma(["generate"]);
  writeFileSync(join(ROOT, CLIENT.stamp), sources);
  return true;
}

/** Builds the application unless it is built from the very sources that lie here. @returns whether it did */
export async function ensureBuild(options: RunOptions): Promise<boolean> {
  const sources = fingerprint(BUILD_SOURCES);
  if (isMadeFrom(sources, BUILD)) return false;
  await build(options);
  return true;
}

/** Builds the application; the client must be there. */
export async function build(options: RunOptions): Promise<void> {
  const sources = fingerprint(BUILD_SOURCES);
  const { code, output } = await runNode([NEXT, "build"], {
    ...options,
    env: { ...options.env, NODE_ENV: "production" },
  });
  if (code !== 0) throw new SetupFailure(`next build failed.\n${output.trim()}`);
  writeFileSync(join(ROOT, BUILD.stamp), sources);
}

const isMadeFrom = (sources: string, { result, stamp }: typeof BUILD): boolean =>
  existsSync(join(ROOT, result)) && readIfThere(join(ROOT, stamp)) === sources;
