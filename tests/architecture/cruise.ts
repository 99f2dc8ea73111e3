import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { ROOT } from "./sources";

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };
export type Cruise = { readonly modules: number; readonly violations: readonly Violation[] };

/** Holds the project's rules against the folders of a tree that is laid out as the project is. */
export async function cruiseFolders(baseDir: string, folders: readonly string[]): Promise<Cruise> {
  const options = await extractOptions(join(ROOT, ".dependency-cruiser.mjs"));
  const tsConfig = extractTSConfig(join(baseDir, "tsconfig.json"));
  const { output } = await cruise([...folders], { ...options, baseDir, validate: true }, {}, { tsConfig });
  if (typeof output === "string") throw new TypeError("Without a reporter the answer is an object");
  const violations = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { modules: output.summary.totalCruised, violations };
}

/** The names of the rules, in their order. */
export async function ruleNames(): Promise<readonly string[]> {
  const { ruleSet } = await extractOptions(join(ROOT, ".dependency-cruiser.mjs"));
  return (ruleSet?.forbidden ?? []).map(({ name }) => name ?? "");
}
