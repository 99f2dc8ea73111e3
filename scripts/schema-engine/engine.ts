import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorCapturingSqlMigrationAwareDriverAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type * as wasm from "@prisma/schema-engine-wasm";
import { z } from "zod";

/** The engine's module before its WebAssembly is put into it; the package's own loader expects a bundler. */
type Runtime = typeof wasm & { readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void };

const runtimePath = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
const packageFile = (name: string): Buffer => readFileSync(join(dirname(runtimePath), name));

export type LoadedEngine = {
  readonly engine: wasm.SchemaEngine;
  readonly errors: ErrorCapturingSqlMigrationAwareDriverAdapterFactory["errorRegistry"];
  /** What the engine said when it broke; empty as long as it has not. */
  readonly panicMessage: () => string;
};

/** The commit the engine was built from, as the CLI expects it of `--version`. */
export function engineVersion(): string {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(packageFile("package.json").toString()));
  return version.split(".").at(-1) ?? version;
}

/** @param datamodels pairs of path and text */
export async function loadEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  datamodels: [string, string][],
): Promise<LoadedEngine> {
  const panicMessage = listenForPanic();
  const runtime = (await import(pathToFileURL(runtimePath).href)) as Runtime;
  const module = await WebAssembly.compile(new Uint8Array(packageFile("schema_engine_bg.wasm")));
  const { exports } = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": { ...runtime } });
  runtime.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  const engine = await runtime.SchemaEngine.new(options, () => undefined, adapter);
  return { engine, errors: adapter.errorRegistry, panicMessage };
}

/** The engine reports its own failures through this global. */
function listenForPanic(): () => string {
  let message = "";
  const registry = {
    get: () => message,
    set_message: (text: string) => {
      message = text;
      process.stderr.write(`${text}\n`);
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  return () => message;
}
