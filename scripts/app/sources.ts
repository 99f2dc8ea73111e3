import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../root";

/** What the Prisma client is generated from. */
export const CLIENT_SOURCES = ["prisma/schema.prisma", "prisma/models", "node_modules/prisma/package.json"] as const;

/** What `next build` reads; the client's sources stand for the client. */
export const BUILD_SOURCES = [
  ...CLIENT_SOURCES,
  ...["app", "components", "lib", "public", "proxy.ts", "instrumentation.ts"],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
] as const;

/** A fingerprint of files and folders by what they hold; dates say nothing after a checkout. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesUnder)) hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
