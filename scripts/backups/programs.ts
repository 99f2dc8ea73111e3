import { spawn } from "node:child_process";
import pg from "pg";
import { isErrno } from "../processes";
import { SetupFailure } from "../setup-failure";

type Program = "pg_dump" | "pg_restore";

/** @throws SetupFailure where the program is missing or older than the server, saying what to install */
export async function assureProgram(program: Program, url: string): Promise<void> {
  const server = await serverVersion(url);
  const installed = Number(/\d+/.exec(await output(program, ["--version"]))?.[0] ?? 0);
  if (installed < server) {
    const found = installed === 0 ? `${program} is not installed` : `${program} is of version ${String(installed)}`;
    throw new SetupFailure(
      `${found}, and the server is PostgreSQL ${String(server)}: install its client programs, version ${String(server)} or newer.`,
    );
  }
}

/** Runs a program on the database, which it finds in its environment: a password never stands among its arguments. */
export async function runProgram(program: Program, args: readonly string[], url: string): Promise<void> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const name = decodeURIComponent(pathname.slice(1));
  const given = args.map((arg) => (arg === "--dbname=" ? `--dbname=${name}` : arg));
  await output(program, given, {
    PGHOST: hostname,
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: name,
    PGSSLMODE: searchParams.get("sslmode") ?? "prefer",
  });
}

async function serverVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    );
    return rows[0]?.version ?? 0;
  } finally {
    await client.end();
  }
}

/** @returns what it printed; "" where there is no such program */
function output(
  program: Program,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let [printed, complaints] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
    child.once("error", (error) => (isErrno(error, "ENOENT") ? resolve("") : reject(error)));
    child.once("close", (code) =>
      code === 0 ? resolve(printed) : reject(new SetupFailure(`${program} failed:\n${complaints.trim()}`)),
    );
  });
}
