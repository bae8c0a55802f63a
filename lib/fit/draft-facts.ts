import "server-only";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { appDb } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** A program as the scorer would read it once it is published. Throws NotFoundError. */
export async function getDraftFacts(id: string): Promise<ProgramFacts> {
  const row = await appDb().program.findUnique({
    where: { id },
    omit: {
      schoolId: true,
      summary: true,
      factSources: true,
      awardsPerYear: true,
      medianEarningsCents: true,
      medianDebtCents: true,
      officialState: true,
      status: true,
      publishedAt: true,
      createdAt: true,
      updatedAt: true,
    },
    include: {
      school: { select: { id: true, slug: true, name: true, accreditor: true, partnerId: true } },
      campuses: {
        select: {
          campus: {
            select: {
              id: true,
              name: true,
              city: true,
              state: true,
              zip: true,
              latitude: true,
              longitude: true,
            },
          },
        },
      },
    },
  });
  if (!row) throw new NotFoundError("There is no such program.");
  const { school, campuses, statesKnown, statesServed, startDates, factsAsOf, ...facts } = row;
  const { partnerId, ...schoolFacts } = school;
  return {
    ...facts,
    school: schoolFacts,
    startDates: startDates.map(isoDay),
    factsAsOf: isoDay(factsAsOf),
    statesServed: statesKnown ? statesServed : null,
    campuses: campuses.map(({ campus }) => campus),
    withdrawn: false,
    pool: partnerId === null ? "open" : "partner",
  };
}
