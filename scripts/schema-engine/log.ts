/** A line as Prisma's engine writes it on stderr, where the CLI reads it. */
export function log(level: "INFO" | "ERROR", message: string, code?: string): void {
  const fields = { message, ...(code ? { error_code: code, is_panic: false } : {}) };
  const line = { timestamp: new Date().toISOString(), level, target: "schema_engine::logger", fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
