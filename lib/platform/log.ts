import { AsyncLocalStorage } from "node:async_hooks";
import { type Logger, pino } from "pino";
import { env } from "./env.ts";
import { processWide } from "./process.ts";

const requests = processWide("requests", () => new AsyncLocalStorage<{ requestId: string }>());

/** Runs `work` so that each log line and audit event in it carries the request's id. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return requests.run({ requestId }, work);
}

export function currentRequestId(): string | undefined {
  return requests.getStore()?.requestId;
}

/**
 * JSON lines in UTC. Log ids, counts and codes: never a name, address, number, free text, token or URL query.
 * The redaction below is a net, not a licence.
 */
export function log(): Logger {
  return processWide("log", () =>
    pino({
      level: env().LOG_LEVEL,
      base: { build: env().BUILD_ID },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ requestId: currentRequestId() }),
      redact: {
        paths: [
          "email",
          "phone",
          "name",
          "question",
          "password",
          "token",
          "*.email",
          "*.phone",
          "*.name",
          "*.question",
          "*.password",
          "*.token",
        ],
        censor: "[redacted]",
      },
    }),
  );
}
