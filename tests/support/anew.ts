import { afterAll } from "vitest";
import { closeDatabase } from "@/lib/platform/db";

/**
 * The files of the database tests share the loaded code, which takes longer to load than most of them take. What the code
 * keeps it keeps by the environment or by the database, so every file begins with an environment of its own and ends by
 * closing what it opened.
 */
const kept = globalThis as typeof globalThis & { strategisporEnvironment?: NodeJS.ProcessEnv };
kept.strategisporEnvironment ??= process.env;
process.env = { ...kept.strategisporEnvironment };

afterAll(closeDatabase);
