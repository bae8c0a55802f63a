import type { Instrumentation } from "next";

/** Runs once when the server starts, before it answers: wrong settings end the process with plain words. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("#lib/platform/start-server.ts");
  await startServer();
}

/** Whatever no page caught: logged with a reference, without the message (it may hold what a person typed). */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportUnknownError } = await import("#lib/platform/errors.ts");
  reportUnknownError(error, `${context.routeType} ${context.routePath}`);
};
