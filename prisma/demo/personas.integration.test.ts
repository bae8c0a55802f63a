import { beforeAll, describe, expect, it } from "vitest";
import { students as personas } from "#lib/fit/students.ts";
import { explain, isMatch } from "#lib/match/explain.ts";
import { walkMatch } from "#lib/match/flow.ts";
import { findNearMisses } from "#lib/match/near-misses.ts";
import { rank } from "#lib/match/rank.ts";
import { indexPrograms } from "#lib/match/reader.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { findOrigin } from "#lib/match/settle-location.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
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

/**
 * The lists were read for good sense before they were kept. Who changes a rule, a weight or a demo fact reads the
 * difference again: `npx vitest run --project integration prisma/demo/personas -u` keeps it.
 */
describe("what the match finds, with every reason", () => {
  it.each(Object.keys(personas))("for %s", async (name) => {
    const { relevant } = walkMatch(personas[name] ?? {});
    const options = { seed: name, today: TODAY, origin: await findOrigin(relevant, findPlace) };
    const programs = await indexPrograms();
    const { found, leftOut, matches } = rank(relevant, programs, DEFAULT_WEIGHTS, { ...options, limit: 8 });
    const misses = findNearMisses(relevant, programs, DEFAULT_WEIGHTS, { ...options, limit: 3 });
    const shown = matches.map(({ program }) => {
      const match = explain(relevant, program, DEFAULT_WEIGHTS, options);
      if (!isMatch(match)) throw new Error(`${program.name} is ranked and left out.`);
      return {
        program: `${program.name}, ${program.school.name}`,
        level: program.level,
        score: Number(match.score.toFixed(2)),
        strongest: match.strongest.map(({ words }) => words),
        weakest: match.weakest?.words ?? null,
        asks: match.asks,
        figures: match.figures,
        points: Object.fromEntries(match.criteria.map(({ key, points }) => [key, Number(points.toFixed(2))])),
        reasons: match.criteria.map(({ reason }) => reason),
      };
    });
    const near = misses.nearest.map(({ program, failed, change, score }) => ({
      program: `${program.name}, ${program.school.name}`,
      why: failed.reason,
      change: change.words,
      score: Number(score.toFixed(2)),
    }));
    const kept = JSON.stringify(
      { found, leftOut, matches: shown, nearMisses: { found: misses.found, near } },
      null,
      2,
    );
    await expect(`${kept}\n`).toMatchFileSnapshot(`golden/${name.replaceAll(" ", "-")}.json`);
  });
});
