import "server-only";
import type { z } from "zod";

/** One field that is not right: where it stands (JSON pointer, or the name of a query parameter) and why. */
export interface FieldProblem {
  pointer?: string;
  parameter?: string;
  detail: string;
}

/** An error of the API in the form of RFC 9457. */
export interface Problem {
  status: number;
  /** The last part of its `type`, never renamed. */
  kind: ProblemKind;
  title: string;
  detail?: string;
  errors?: readonly FieldProblem[];
}

export const PROBLEM_KINDS = [
  "invalid-request",
  "not-json",
  "too-large",
  "too-many-requests",
  "unexpected",
] as const;
type ProblemKind = (typeof PROBLEM_KINDS)[number];

export const PROBLEM_TYPE = "urn:fairmatch:problem:";

export function problemResponse(
  { status, kind, title, detail, errors }: Problem,
  headers: Record<string, string>,
): Response {
  return new Response(JSON.stringify({ type: `${PROBLEM_TYPE}${kind}`, title, status, detail, errors }), {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}

const MOST_ERRORS = 20;

/** What a body's schema found, field by field; nothing of what was sent comes back but the names of fields. */
export function bodyProblem(error: z.ZodError): Problem {
  return invalid(
    "The body is not what this address takes.",
    error.issues.flatMap((issue) => {
      const at = issue.path.map(String);
      if (issue.code !== "unrecognized_keys") return [{ pointer: pointerOf(at), detail: issue.message }];
      return issue.keys.map((key) => ({
        pointer: pointerOf([...at, key.slice(0, 40)]),
        detail: issue.message,
      }));
    }),
  );
}

/** The same for the parameters of an address. */
export function queryProblem(error: z.ZodError): Problem {
  return invalid(
    "The parameters are not what this address takes.",
    error.issues.flatMap((issue) => {
      const names = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
      return names.map((name) => ({ parameter: name.slice(0, 40), detail: issue.message }));
    }),
  );
}

/** A request that is no JSON of ours, field by field. */
export function invalid(detail: string, errors: readonly FieldProblem[]): Problem {
  return {
    status: 422,
    kind: "invalid-request",
    title: "The request is not valid",
    detail,
    errors: errors.slice(0, MOST_ERRORS),
  };
}

/** A JSON pointer as a fragment (RFC 6901, section 6). */
function pointerOf(path: readonly string[]): string {
  return [
    "#",
    ...path.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))),
  ].join("/");
}
