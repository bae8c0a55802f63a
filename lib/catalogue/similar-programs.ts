import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import type { ProgramSummary } from "./public-views.ts";
import { PROGRAM_SUMMARY, PUBLIC_PROGRAM } from "./public-where.ts";

/**
 * Up to four public programs that are most like this one: the same six-digit subject (CIP) before the same four
 * digits, then the same level, then other schools. What is equal in all three is ordered by a hash of both ids, so
 * that the order is the same on every visit and nobody can pay for or be named into a place.
 */
export async function listSimilarPrograms(program: {
  id: string;
  cipCode: string;
  level: CredentialLevel;
  school: { id: string };
}): Promise<ProgramSummary[]> {
  const { id, cipCode, level, school } = program;
  const family = cipCode.slice(0, 5);
  const chosen = await appDb().$queryRaw<{ id: string }[]>`
    SELECT program.id
    FROM public.program
    JOIN public.school ON school.id = program.school_id AND school.status = 'published'
    LEFT JOIN public.partner ON partner.id = school.partner_id
    WHERE program.status = 'published'
      AND (school.partner_id IS NULL OR partner.status = 'published')
      AND program.cip_code BETWEEN ${`${family}00`} AND ${`${family}99`}
      AND program.id <> ${id}::uuid
    ORDER BY
      program.cip_code = ${cipCode} DESC,
      program.level = ${level}::public.credential_level DESC,
      program.school_id <> ${school.id}::uuid DESC,
      md5(${id} || program.id::text)
    LIMIT 4`;
  const found = await appDb().program.findMany({
    where: { id: { in: chosen.map((row) => row.id) }, ...PUBLIC_PROGRAM },
    select: PROGRAM_SUMMARY,
  });
  return chosen.flatMap((row) => found.find((candidate) => candidate.id === row.id) ?? []);
}
