import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// The CLI's own engine would have to be downloaded: see docs/decisions. Windows cannot run a script as a binary.
if (process.platform !== "win32") {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("./scripts/schema-engine.mjs", import.meta.url));
}

/** Generating the client needs an address of the right form, but nobody answering there. */
const NOWHERE = "postgresql://127.0.0.1:1/none";

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? NOWHERE },
});
