import type { Db } from "#lib/platform/db.ts";
import { inBatch } from "./import-run.ts";
import type { FieldOfStudy } from "./scorecard-fields.ts";
import type { ScorecardSchool } from "./scorecard-schools.ts";
import { type FactOrigin, schoolId } from "./write-schools.ts";

type SchoolFacts = Omit<ScorecardSchool, "offersDistance"> & { offersDistance: boolean | null };

const SCHOOL_FACTS = [
  "accreditor",
  "yearlyInStateCents",
  "yearlyOutOfStateCents",
  "completionRate",
  "offersDistance",
] as const;

/** Puts what is known about schools of the open catalogue on them, with its source; a figure no longer reported goes. */
export async function writeSchoolFacts(
  db: Db,
  schools: readonly SchoolFacts[],
  origin: FactOrigin,
): Promise<number> {
  const rows = JSON.stringify(
    schools.map((school) => ({
      ...school,
      id: schoolId(school.unitid),
      sources: Object.fromEntries(
        SCHOOL_FACTS.filter((fact) => school[fact] !== null).map((fact) => [fact, origin]),
      ),
    })),
  );
  return inBatch(
    db,
    (tx) => tx.$executeRaw`
      UPDATE public.school AS held SET
        accreditor = COALESCE(given.accreditor, held.accreditor),
        yearly_in_state_cents = given."yearlyInStateCents",
        yearly_out_of_state_cents = given."yearlyOutOfStateCents",
        completion_rate = given."completionRate",
        offers_distance = given."offersDistance",
        fact_sources = (held.fact_sources - ${[...SCHOOL_FACTS]}::text[]) || given.sources,
        version = held.version + 1, updated_at = now()
      FROM jsonb_to_recordset(${rows}::jsonb) AS given(id uuid, accreditor text, "yearlyInStateCents" int,
        "yearlyOutOfStateCents" int, "completionRate" int, "offersDistance" boolean, sources jsonb)
      WHERE held.id = given.id AND held.official_state IS NOT NULL
        AND (COALESCE(given.accreditor, held.accreditor), given."yearlyInStateCents", given."yearlyOutOfStateCents",
            given."completionRate", given."offersDistance", (held.fact_sources - ${[...SCHOOL_FACTS]}::text[]) || given.sources)
          IS DISTINCT FROM (held.accreditor, held.yearly_in_state_cents, held.yearly_out_of_state_cents,
            held.completion_rate, held.offers_distance, held.fact_sources)`,
  );
}

const FIELD_FACTS = ["medianEarningsCents", "medianDebtCents"];

/**
 * Puts the figures of graduates on the programs of these schools: those of the field (four-digit CIP) and level that a
 * program belongs to. A program without figures in the file loses those that it had.
 */
export async function writeFieldFigures(
  db: Db,
  schools: readonly { unitid: number; fields: readonly FieldOfStudy[] }[],
  origin: FactOrigin,
): Promise<number> {
  const rows = JSON.stringify(
    schools.flatMap(({ unitid, fields }) =>
      fields.map(({ group, level, earningsCents, debtCents }) => ({
        school_id: schoolId(unitid),
        group,
        level,
        earnings: earningsCents,
        debt: debtCents,
        sources: {
          ...(earningsCents !== null && { medianEarningsCents: origin }),
          ...(debtCents !== null && { medianDebtCents: origin }),
        },
      })),
    ),
  );
  const ids = schools.map(({ unitid }) => schoolId(unitid));
  return inBatch(
    db,
    (tx) => tx.$executeRaw`
      WITH figures AS (
        SELECT program.id, given.earnings, given.debt,
          (program.fact_sources - ${FIELD_FACTS}::text[]) || COALESCE(given.sources, '{}') AS sources
        FROM public.program
        LEFT JOIN jsonb_to_recordset(${rows}::jsonb)
            AS given(school_id uuid, "group" text, level text, earnings int, debt int, sources jsonb)
          ON given.school_id = program.school_id
          AND given."group" = left(program.cip_code, 5) AND given.level = program.level::text
        WHERE program.school_id = ANY (${ids}::uuid[]) AND program.official_state IS NOT NULL
      )
      UPDATE public.program AS held SET
        median_earnings_cents = figures.earnings, median_debt_cents = figures.debt, fact_sources = figures.sources,
        version = held.version + 1, updated_at = now()
      FROM figures
      WHERE held.id = figures.id
        AND (held.median_earnings_cents, held.median_debt_cents, held.fact_sources)
          IS DISTINCT FROM (figures.earnings, figures.debt, figures.sources)`,
  );
}
