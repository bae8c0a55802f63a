import type { z } from "zod";

const NEVER = "This API takes no names, no contact details and no exact places, so that nobody sends them.";

/** The message for fields that are not listed, and for what is no object at all. */
export function unlisted(listed: string) {
  return (issue: Pick<z.core.$ZodRawIssue, "code">): string =>
    issue.code === "unrecognized_keys" ? `Not taken. ${NEVER} ${listed}` : "Send a JSON object.";
}
