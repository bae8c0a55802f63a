import { nearest } from "#lib/match/closeness.ts";
import { chosenSubjects, readerFacts } from "#lib/match/reader-facts.ts";
import { CURVES, type Curve, DEFAULT_WEIGHTS, NOT_KNOWN, SUBJECT_CLOSENESS } from "#lib/match/rules.ts";
import { weigh } from "#lib/match/score.ts";
import { CREDENTIAL_LEVELS, EDUCATION_LEVELS } from "#lib/match/vocabulary.ts";
import type { Db } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import type { AnswerSet } from "./answer-sets.ts";

/** Which of the catalogue's codes are near, as a prepared statement would get them. */
export function nearCodes({ answers }: AnswerSet, codes: readonly string[]) {
  const subjects = chosenSubjects(answers);
  return codes.flatMap((code) => {
    const found = nearest(subjects, code);
    return found ? [{ code, closeness: SUBJECT_CLOSENESS[found.closeness] }] : [];
  });
}

/**
 * One indexed SQL statement with the gates (subject, level, admission, format, state) and the criteria that are plain
 * sums: subject, cost, distance, length, accreditation, results. Less than the engine does, and no explanation.
 */
export async function rankBySql(db: Db, set: AnswerSet, near: ReturnType<typeof nearCodes>): Promise<number> {
  const reader = readerFacts(set.answers, set.origin);
  const inUse = weigh(reader, DEFAULT_WEIGHTS);
  const share = (key: string) => inUse.all.find(({ criterion }) => criterion.key === key)?.share ?? 0;
  const admits =
    reader.education === null
      ? EDUCATION_LEVELS
      : EDUCATION_LEVELS.slice(0, Math.max(3, EDUCATION_LEVELS.indexOf(reader.education) + 1));
  const point = set.origin?.point ?? { latitude: 0, longitude: 0 };
  const months =
    reader.schedules === null || reader.schedules.includes("full_time")
      ? Prisma.sql`coalesce(program.months_full_time, program.months_part_time)`
      : Prisma.sql`program.months_part_time`;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT program.id, ${share("subject")}::float8 * near.closeness
      + ${share("cost")}::float8 * ${along(CURVES.price, Prisma.sql`(least(program.cost_in_state_cents, program.cost_online_cents) / ${reader.budgetCents ?? 2_000_000}::float8)`)}
      + ${share("distance")}::float8 * ${along(CURVES.distance, Prisma.sql`place.miles`)}
      + ${share("length")}::float8 * ${along(CURVES.length, months)}
      + ${share("accreditation")}::float8 * (CASE WHEN school.accreditor IS NULL THEN 0.5 ELSE 1 END + CASE WHEN program.prepares_for IS NULL THEN 0.5 ELSE 1 END) / 2
      + ${share("results")}::float8 * (coalesce(program.completion_rate / 100.0, 0.5) + coalesce(program.placement_rate / 100.0, 0.5)) / 2 AS score
    FROM unnest(${near.map(({ code }) => code)}::char(7)[], ${near.map(({ closeness }) => closeness)}::float8[]) AS near (code, closeness)
    JOIN program ON program.status = 'published' AND program.cip_code = near.code
    JOIN school ON school.id = program.school_id AND school.status = 'published'
    LEFT JOIN LATERAL (
      SELECT min(2 * 3958.7613 * asin(least(1, sqrt(
        power(sin(radians(campus.latitude - ${point.latitude}) / 2), 2)
        + cos(radians(${point.latitude})) * cos(radians(campus.latitude)) * power(sin(radians(campus.longitude - ${point.longitude}) / 2), 2)
      )))) AS miles FROM campus WHERE campus.school_id = school.id
    ) AS place ON true
    WHERE program.level::text = ANY(${reader.levels ?? CREDENTIAL_LEVELS})
      AND (program.min_education IS NULL OR program.min_education::text = ANY(${admits}))
      AND (${reader.formats === null} OR program.modalities = '{}' OR program.modalities::text[] && ${reader.formats ?? []}::text[])
      AND (${reader.state === null} OR NOT program.states_known OR program.modalities::text[] && '{campus,hybrid}' OR ${reader.state ?? ""} = ANY(program.states_served))
    ORDER BY score DESC NULLS LAST, program.id LIMIT 20`;
  return rows.length;
}

function along(curve: Curve, figure: Prisma.Sql): Prisma.Sql {
  const cases = curve.slice(1).map(([at, score], place) => {
    const [from, start] = curve[place] ?? [0, 0];
    return Prisma.sql`WHEN ${figure} <= ${at}::float8 THEN ${start}::float8 + (greatest(${figure}, ${from}::float8) - ${from}::float8) / ${at - from}::float8 * ${score - start}::float8`;
  });
  return Prisma.sql`CASE WHEN ${figure} IS NULL THEN ${NOT_KNOWN}::float8 ${Prisma.join(cases, " ")} ELSE ${curve.at(-1)?.[1] ?? 0}::float8 END`;
}

/** The plain way: `findMany` with the hard filters, then score what comes. Gives the rows that the engine would take. */
export async function findManyFor(db: Db, set: AnswerSet, near: ReturnType<typeof nearCodes>) {
  const { levels } = readerFacts(set.answers, set.origin);
  return db.program.findMany({
    where: {
      status: "published",
      cipCode: { in: near.map(({ code }) => code) },
      ...(levels ? { level: { in: [...levels] } } : {}),
      school: { status: "published" },
    },
    include: { school: true, campuses: { include: { campus: true } } },
  });
}
