import { explainer } from "#lib/match/explain.ts";
import type { ProgramIndex } from "#lib/match/program-index.ts";
import { rank } from "#lib/match/rank.ts";
import { indexPrograms } from "#lib/match/reader.ts";
import { chosenSubjects } from "#lib/match/reader-facts.ts";
import { DEFAULT_WEIGHTS } from "#lib/match/rules.ts";
import { appDb, disconnectDatabases } from "#lib/platform/db.ts";
import { type AnswerSet, answerSets } from "./answer-sets.ts";
import { findManyFor, nearCodes, rankBySql } from "./baselines.ts";

const TODAY = "2026-11-26";
const ROUNDS = 5;
/** The plain way takes so long that a part of the usual sets has to do. */
const PLAIN_SETS = 10;
const USUAL = 8_000;

interface Sample {
  near: number;
  ms: number;
}

const all = (samples: readonly Sample[]) => samples.map(({ ms }) => ms);
const usual = (samples: readonly Sample[]) => all(samples.filter(({ near }) => near <= USUAL));

/** Loads the index as a server does, and prints times of the engine beside those of SQL and of the plain way. */
export async function measureEngine(): Promise<void> {
  try {
    const programs = await loadIndex();
    const codes = [
      ...new Set(programs.flatMap((index) => [...index.programs()].map(({ cipCode }) => cipCode))),
    ];
    const [engine, sql]: [Sample[], Sample[]] = [[], []];
    const plain: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const set of answerSets()) {
        const near = countNear(set, programs);
        const ms = await timed(async () => rankAndExplain(set, programs));
        if (round > 0) engine.push({ near, ms });
        if (round !== 1) continue;
        const codesNear = nearCodes(set, codes);
        sql.push({ near, ms: await timed(() => rankBySql(appDb(), set, codesNear)) });
        if (near <= USUAL && plain.length < PLAIN_SETS)
          plain.push(await timed(() => findManyFor(appDb(), set, codesNear)));
      }
    console.log(
      `\nGates, criteria and the explained top 20: ms over 200 published answer sets, ${ROUNDS} rounds (SQL: one)`,
    );
    console.table({
      [`engine, up to ${USUAL} programs of the subject`]: row(usual(engine)),
      "one SQL statement, the same sets": row(usual(sql)),
      [`findMany alone, ${PLAIN_SETS} of the same sets, not yet scored`]: row(plain),
      "engine, all sets": row(all(engine)),
      "one SQL statement, all sets": row(all(sql)),
    });
    console.log(
      `${usual(sql).length} of 200 sets leave up to ${USUAL} programs after the subject's gate; the median leaves ${median(sql.map(({ near }) => near))}.`,
    );
  } finally {
    await disconnectDatabases();
  }
}

async function loadIndex(): Promise<readonly ProgramIndex[]> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const startedAt = performance.now();
  await indexPrograms("partners");
  const partnersAt = performance.now();
  const programs = await indexPrograms("all");
  const allAt = performance.now();
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1_000_000;
  console.log(
    `\nIndex: partners ready after ${seconds(partnersAt - startedAt)}, the open catalogue ${seconds(allAt - partnersAt)} later; ${programs.map(({ size }) => size).join(" + ")} programs${globalThis.gc ? `, ${megabytes.toFixed(0)} MB` : ""}.`,
  );
  return programs;
}

function rankAndExplain({ answers, origin }: AnswerSet, programs: readonly ProgramIndex[]) {
  const options = { seed: "bench", today: TODAY, origin, limit: 20 };
  const { matches } = rank(answers, programs, DEFAULT_WEIGHTS, options);
  const explain = explainer(answers, DEFAULT_WEIGHTS, options);
  return matches.map(({ program }) => explain(program));
}

function countNear({ answers }: AnswerSet, programs: readonly ProgramIndex[]): number {
  const buckets = programs.flatMap((index) => [...index.near(chosenSubjects(answers))]);
  return buckets.reduce((sum, { entries }) => sum + entries.length, 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function row(times: readonly number[]) {
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(2));
}

const median = (values: readonly number[]) => quantile(values, 0.5);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
