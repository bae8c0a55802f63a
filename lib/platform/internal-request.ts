import { equalSecrets, randomToken } from "./crypto.ts";
import { processWide } from "./process.ts";

/** Carried by requests that this process sends to itself. */
export const INTERNAL_HEADER = "x-fairmatch-internal";

/** Known to this process only. */
export const internalToken = () => processWide("internalToken", randomToken);

/** Whether a request comes from this very process. */
export function isInternalRequest(header: string | string[] | null | undefined): boolean {
  return typeof header === "string" && equalSecrets(header, internalToken());
}
