import type { NextRequest } from "next/server";
import { permit } from "#lib/access/permit.ts";
import { answerStaff } from "#lib/accounts/answer-staff.ts";
import { findSubjectOptions } from "#lib/catalogue/subject-options.ts";

/** The subjects for some words or a code, for the field of a program's form. */
export function GET(request: NextRequest) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return answerStaff("program.subjects", (actor) => {
    permit(actor, "program", "write");
    return findSubjectOptions(typed);
  });
}
