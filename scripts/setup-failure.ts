/** Something the operator can act on: scripts print the message alone, without a stack. */
export class SetupFailure extends Error {
  override readonly name = "SetupFailure";
}

/** What to tell the operator about anything thrown. */
export function describeFailure(error: unknown): string {
  if (error instanceof SetupFailure) return error.message;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
