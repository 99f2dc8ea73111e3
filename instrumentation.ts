/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkBeforeServing } = await import("./lib/platform/startup");
  await checkBeforeServing();
  const { noteConnections } = await import("./lib/platform/client-address");
  noteConnections();
  const { noteAnswers } = await import("./lib/platform/answer-status");
  noteAnswers();
}
