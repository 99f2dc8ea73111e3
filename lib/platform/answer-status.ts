import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

/** On globalThis, since Next loads modules more than once. */
const kept = globalThis as typeof globalThis & { strategisporAnswers?: AsyncLocalStorage<ServerResponse> };

const answers = (): AsyncLocalStorage<ServerResponse> => (kept.strategisporAnswers ??= new AsyncLocalStorage());

/** Remembers with every request the answer it will get. Called once, when the server starts. */
export function noteAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    // Node documents the message as this; the channel's type is unknown.
    const { response } = message as { response: ServerResponse };
    answers().enterWith(response);
  });
}

/**
 * Makes the page that is being rendered a 404. Next's own `notFound()` serves an empty body that its script fills in
 * later (vercel/next.js#62228), so that without JavaScript nobody would see anything.
 */
export function answerNotFound(): void {
  const answer = answers().getStore();
  if (answer && !answer.headersSent) answer.statusCode = 404;
}
