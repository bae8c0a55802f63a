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
/** The plain way takes so long that a part of the mix has to do. */
const PLAIN_SETS = 20;
const USUAL = 8_000;

interface Sample {
  near: number;
  engine: number;
  sql: number;
}

/** Loads the index as a server does, and prints times of the engine beside those of SQL and of the plain way. */
export async function measureEngine(): Promise<void> {
  try {
    const programs = await loadIndex();
    const codes = [
      ...new Set(programs.flatMap((index) => [...index.programs()].map(({ cipCode }) => cipCode))),
    ];
    const samples: Sample[] = [];
    const plain: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const [place, set] of answerSets().entries()) {
        const near = nearCodes(set, codes);
        const sample = {
          near: countNear(set, programs),
          engine: await timed(async () => rankAndExplain(set, programs)),
          sql: await timed(() => rankBySql(appDb(), set, near)),
        };
        if (round === 0) continue;
        samples.push(sample);
        if (round === 1 && place % (200 / PLAIN_SETS) === 0)
          plain.push(await timed(() => findManyFor(appDb(), set, near)));
      }
    const usual = samples.filter(({ near }) => near <= USUAL);
    console.log(
      `\nGates, criteria and the explained top 20: ms over 200 published answer sets, ${ROUNDS} rounds`,
    );
    console.table({
      [`engine, up to ${USUAL} programs of the subject`]: row(usual.map(({ engine }) => engine)),
      "one SQL statement, the same sets": row(usual.map(({ sql }) => sql)),
      "engine, all sets": row(samples.map(({ engine }) => engine)),
      "one SQL statement, all sets": row(samples.map(({ sql }) => sql)),
      [`findMany alone, ${PLAIN_SETS} sets, not yet scored`]: row(plain),
    });
    console.log(
      `${usual.length / ROUNDS} of 200 sets leave up to ${USUAL} programs after the subject's gate; the median leaves ${median(samples.map(({ near }) => near))}.`,
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
