import { beforeAll, describe, expect, it } from "vitest";
import { nearest } from "#lib/match/closeness.ts";
import { walkMatch } from "#lib/match/flow.ts";
import { rank } from "#lib/match/rank.ts";
import { indexPrograms } from "#lib/match/reader.ts";
import { chosenSubjects } from "#lib/match/reader-facts.ts";
import { DEFAULT_WEIGHTS, SUBJECT_CLOSENESS } from "#lib/match/rules.ts";
import { findOrigin } from "#lib/match/settle-location.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { tenReaders } from "./ten-readers.ts";
import { seedDemoWorld } from "./world.ts";

const { owner } = useTestDatabase();
const TODAY = "2026-11-22";

beforeAll(async () => {
  await seedDemoWorld(owner(), {
    today: new Date(TODAY),
    receiverOrigin: "http://127.0.0.1:1",
    indexKey: "tests-only-index-key-0123456789abcdef",
  });
});

describe("each of ten ordinary readers finds at least three programs near the subject, from two schools", () => {
  it.each(Object.entries(tenReaders))("%s", async (_, saved) => {
    const { relevant, path } = walkMatch(saved);
    expect(Object.keys(relevant)).toEqual(
      path.map(({ key }) => key).filter((key) => Object.hasOwn(saved, key)),
    );
    const origin = await findOrigin(relevant, findPlace);
    const programs = await indexPrograms();
    const ranking = rank(relevant, programs, DEFAULT_WEIGHTS, { seed: "demo", today: TODAY, origin });
    const near = ranking.matches.filter(({ program }) => {
      const closeness = nearest(chosenSubjects(relevant), program.cipCode)?.closeness;
      return closeness && SUBJECT_CLOSENESS[closeness] >= SUBJECT_CLOSENESS.sameGroup;
    });
    expect(near.length).toBeGreaterThanOrEqual(3);
    expect(new Set(near.map(({ program }) => program.school.id)).size).toBeGreaterThanOrEqual(2);
  });
});
