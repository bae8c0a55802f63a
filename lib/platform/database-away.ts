/**
 * The database could not be reached, or went away or was overloaded in the middle: Prisma's codes for the ways of
 * no connection and no answer in time, and PostgreSQL's own for starting up, shutting down and a full house.
 */
const AWAY = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"],
  ...["57P01", "57P02", "57P03", "53300", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND"],
]);
/** The driver's own words where it gives no code. */
const AWAY_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** In seconds: what `Retry-After` says meanwhile. */
export const AWAY_FOR_SECONDS = 10;

/** What Prisma keeps of the driver's error under a raw query. */
interface DriverError {
  driverAdapterError?: { cause?: { kind?: unknown; originalCode?: unknown } };
}
const AWAY_KINDS = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);

/** Whether this went wrong only because the database is away: the same may go well in a minute. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as { code?: unknown; meta?: DriverError };
  const { kind, originalCode } = meta?.driverAdapterError?.cause ?? {};
  return (
    AWAY.has(String(code)) ||
    AWAY.has(String(originalCode)) ||
    AWAY_KINDS.has(String(kind)) ||
    AWAY_WORDS.test(error.message) ||
    (error.cause instanceof Error && isDatabaseAway(error.cause))
  );
}
