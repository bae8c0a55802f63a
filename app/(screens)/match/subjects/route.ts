import { findSubjects } from "../find-subjects.ts";

/** The subjects for some words as JSON, for the field that searches while somebody types. */
export function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(findSubjects(typed), { headers: { "Cache-Control": "private, max-age=300" } });
}
