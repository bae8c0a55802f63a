import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { processWide } from "./process.ts";

type Answer = Pick<ServerResponse, "statusCode" | "headersSent">;

const answers = processWide("answers", () => new AsyncLocalStorage<Answer>());

/** Runs `work` so that a screen can set the status of this answer. Called once per request, by the front. */
export function withAnswer<T>(answer: Answer, work: () => T): T {
  return answers.run(answer, work);
}

/**
 * Gives the screen that is being made status 404. The framework's own `notFound()` sends an empty page to those
 * without script; a screen that calls this renders its words itself, and everybody can read them.
 */
export function answerNotFound(): void {
  const answer = answers.getStore();
  if (answer && !answer.headersSent) answer.statusCode = 404;
}
