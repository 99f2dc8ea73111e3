import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first";

// Neither the server's zone nor Denmark's, and not a whole hour from UTC: a date that leans on the machine's zone fails.
process.env.TZ = "Pacific/Chatham";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const project = (name: string) => ({
  name,
  include: [`tests/${name}/**/*.test.{ts,tsx}`],
  environment: "node" as const,
});

export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: here("./tests/support/server-only.ts") },
      { find: /^@\//, replacement: here("./") },
    ],
  },
  // The Next build has its own JSX settings, which leave the work to Next.
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Code that reads the environment finds one that is right, a database that answers nobody, since tests bring their
    // own, and a folder for anchors that is not the installation's.
    env: { DATABASE_URL: "postgresql://127.0.0.1:1/none", DATA_DIR: join(tmpdir(), "strategispor-tests") },
    projects: [
      { extends: true, test: { ...project("architecture"), testTimeout: 120_000 } },
      // Pure code has nothing to keep apart, and loading it anew for every file takes longer than trying it. Properties
      // are drawn by the thousand.
      { extends: true, test: { ...project("unit"), isolate: false, testTimeout: 30_000 } },
      {
        extends: true,
        test: {
          ...project("db"),
          globalSetup: "tests/support/database.ts",
          isolate: false,
          setupFiles: "tests/support/anew.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
