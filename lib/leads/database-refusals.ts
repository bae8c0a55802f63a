import { Prisma } from "#lib/platform/prisma/client.ts";

/** Whether a transaction gave up waiting: for a lock (55P03) or for a free connection (P2028). */
export function isWaitOver(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2028" || JSON.stringify(error.meta ?? {}).includes('"55P03"');
}

/** Whether the lead's reference number was already given to another one. */
export function isReferenceTaken(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2002" &&
    JSON.stringify(error.meta ?? {}).includes("reference")
  );
}
