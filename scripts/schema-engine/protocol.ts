import { z } from "zod";
import { createDatabase } from "./database-tasks";
import type { LoadedEngine } from "./engine";

/** What is asked of the engine, by the name in the CLI's request and the engine's own. */
const METHODS: Readonly<Record<string, keyof LoadedEngine["engine"]>> = {
  applyMigrations: "applyMigrations",
  createMigration: "createMigration",
  dbExecute: "dbExecute",
  debugPanic: "debugPanic",
  devDiagnostic: "devDiagnostic",
  diagnoseMigrationHistory: "diagnoseMigrationHistory",
  diff: "diff",
  ensureConnectionValidity: "ensureConnectionValidity",
  evaluateDataLoss: "evaluateDataLoss",
  getDatabaseVersion: "version",
  introspect: "introspect",
  introspectSql: "introspectSql",
  markMigrationApplied: "markMigrationApplied",
  markMigrationRolledBack: "markMigrationRolledBack",
  reset: "reset",
  schemaPush: "schemaPush",
};

const requestSchema = z.object({ id: z.number(), method: z.string(), params: z.unknown() });
const createDatabaseSchema = z.object({ datasource: z.object({ url: z.string() }) });
const diffSchema = z.looseObject({ stdout: z.string().nullish() });

type Request = z.infer<typeof requestSchema>;

export type Session = {
  readonly url: string;
  readonly engine: () => Promise<LoadedEngine>;
  readonly write: (message: object) => void;
};

/** Answers one line of the CLI's. Its acknowledgements of our own requests need no answer. */
export async function answerLine(session: Session, line: string): Promise<void> {
  const request = line.trim() ? requestSchema.safeParse(JSON.parse(line)) : undefined;
  if (!request?.success) return;
  const { id } = request.data;
  try {
    session.write({ id, result: (await resultOf(session, request.data)) ?? null });
  } catch (error) {
    session.write({ id, error: await describe(session, error) });
  }
}

async function resultOf(session: Session, { method, params }: Request): Promise<unknown> {
  if (method === "createDatabase") {
    const parsed = createDatabaseSchema.safeParse(params);
    return { databaseName: await createDatabase(parsed.success ? parsed.data.datasource.url : session.url) };
  }
  const name = METHODS[method];
  if (!name) throw new TypeError(`The schema engine does not know ${method}`);
  const { engine } = await session.engine();
  // The CLI and the engine agree on the form of the parameters; for us they are only passed on.
  const callable = engine as unknown as Record<typeof name, (params: unknown) => unknown>;
  const result = await callable[name](params);
  return method === "diff" ? printDifference(session, result) : result;
}

/** The WebAssembly engine returns what the native one asks the CLI to print. */
function printDifference(session: Session, result: unknown): unknown {
  const { stdout, ...rest } = diffSchema.parse(result);
  if (stdout) session.write({ id: 1, method: "print", params: { content: stdout.replace(/\n$/, "") } });
  return rest;
}

const failureSchema = z.object({ message: z.string(), code: z.string().optional().catch(undefined) });
const captured = z.object({ cause: z.object({ id: z.number() }) });

async function describe(session: Session, error: unknown): Promise<object> {
  const { message, code } = failureSchema
    .catch({ message: String(error), code: undefined })
    .parse(await original(session, error));
  const panic = await session.engine().then(
    ({ panicMessage }) => panicMessage(),
    () => "",
  );
  const data = { is_panic: false, message: panic || message, meta: null, ...(code ? { error_code: code } : {}) };
  return { code: 4466, message: "An error happened. Check the data field for details.", data };
}

/** An error that passed through WebAssembly is a number there; the adapter kept the error itself. */
async function original(session: Session, error: unknown): Promise<unknown> {
  const reference = captured.safeParse(error);
  if (!reference.success) return error;
  const { errors } = await session.engine();
  return errors.consumeError(reference.data.cause.id)?.error ?? error;
}
