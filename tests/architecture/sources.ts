import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What people write; the rest of the tree is made by programs. */
export const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "seeds", "tests"] as const;

const MADE_BY_PROGRAMS = ["prisma/generated/"];

/** A file of the project, by its path from the root with slashes. */
export type Source = { readonly path: string; readonly text: string };

/** The files in these folders whose names end so. */
export function sourcesIn(folders: readonly string[], ...endings: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) => pathsIn(folder))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

/** The paths of all files in a folder, at every depth. */
export const pathsIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).split(sep).join("/"))
    .filter((path) => !MADE_BY_PROGRAMS.some((made) => path.startsWith(made)))
    .sort();

/** Paths for which something does not hold, for a message that names them. */
export const pathsWhere = (sources: readonly Source[], isSo: (source: Source) => boolean): readonly string[] =>
  sources.filter(isSo).map(({ path }) => path);
