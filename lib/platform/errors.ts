import { randomBytes } from "node:crypto";
import { failureReference } from "./failure-reference.ts";
import { log } from "./log.ts";

/** Expected refusals, with words for people. Everything else is unknown and gets a reference number. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
}

export class ForbiddenError extends Error {
  override name = "ForbiddenError";
}

/** Somebody else changed the record since it was read. */
export class ConflictError extends Error {
  override name = "ConflictError";
}

/**
 * Logs an unknown error without personal data and gives the number that people can quote, "ERR-7K2M9X4Q": for an
 * error that the framework caught, the same that its error page shows.
 */
export function reportUnknownError(error: unknown, where: string): string {
  const reference = failureReference(error) ?? `ERR-${randomBytes(5).toString("hex").toUpperCase()}`;
  const known = error instanceof Error ? error : new Error("non-error thrown");
  const code = "code" in known && typeof known.code === "string" ? known.code : undefined;
  log().error(
    { reference, where, type: known.name, code, stack: stackWithoutMessage(known) },
    "unknown error",
  );
  return reference;
}

/** Messages may hold what a person typed; the frames do not. */
function stackWithoutMessage(error: Error): string {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 12)
    .join("\n");
}
