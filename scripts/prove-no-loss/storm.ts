import { setTimeout as wait } from "node:timers/promises";
import type { Victim } from "./kill.ts";
import { type Acknowledged, submitRequest, type Traffic } from "./submit.ts";

const PEOPLE = 12;
const SCHOOLS_PER_REQUEST = 2;
/** The worker dies with every so manieth web server. */
const WORKER_EVERY = 5;
const PROGRESS_MS = 15_000;

export interface Storm {
  origin: string;
  programs: readonly string[];
  server: Victim;
  worker: Victim;
  database: Victim;
  submissions: number;
  /** Of the web server. */
  kills: number;
  databaseKills: number;
  traffic: Traffic;
}

export interface StormEnd {
  told: Acknowledged[];
  /** Posts that waited for their answer when something was killed. */
  struck: number;
}

/**
 * People send requests all at once, and each kill gets its share of them to strike into: nothing is killed unless a post
 * waits for its answer.
 */
export async function storm(all: Storm): Promise<StormEnd> {
  const { origin, programs, submissions, traffic } = all;
  const told: Acknowledged[] = [];
  let begun = 0;
  let allowed = 0;
  let struck = 0;

  async function send(): Promise<void> {
    while (begun < submissions) {
      if (begun >= allowed) {
        await wait(5);
        continue;
      }
      const turn = begun++;
      told.push(await submitRequest(origin, choose(programs, turn), turn, traffic));
    }
  }

  async function strike(victim: Victim): Promise<void> {
    const until = performance.now() + Math.random() * 25;
    while (traffic.underWay === 0 || performance.now() < until) {
      // Whatever happens to this share of the requests, the next kill must not wait for ever.
      if (traffic.underWay === 0 && told.length >= allowed && allowed < submissions) allowed += 1;
      await wait(1);
    }
    traffic.calm = null;
    struck += traffic.underWay;
    await victim.kill();
  }

  async function kill(): Promise<void> {
    const turns = planKills(all.kills, all.databaseKills);
    for (const [index, isDatabase] of turns.entries()) {
      allowed = Math.max(allowed, Math.floor((submissions * (index + 1)) / turns.length));
      if (told.length >= submissions) throw new Error("The requests ran out before the kills.");
      const victim = isDatabase ? all.database : all.server;
      await strike(victim);
      if (!isDatabase && victim.kills % WORKER_EVERY === 0) await all.worker.kill();
      await victim.back();
      await all.server.back();
      traffic.calm = { since: performance.now() };
    }
    allowed = submissions;
  }

  const progress = setInterval(() => {
    const { server, worker, database } = all;
    console.log(
      `    ${told.length} of ${submissions} acknowledged; killed: web server ${server.kills}, worker ${worker.kills}, PostgreSQL ${database.kills}`,
    );
  }, PROGRESS_MS);
  try {
    await Promise.all([...Array.from({ length: PEOPLE }, send), kill()]);
  } finally {
    clearInterval(progress);
  }
  return { told, struck };
}

/** For each kill whether it is PostgreSQL's: evenly among the others. */
function planKills(kills: number, databaseKills: number): boolean[] {
  const turns = kills + databaseKills;
  return Array.from(
    { length: turns },
    (_, index) =>
      Math.floor(((index + 1) * databaseKills) / turns) > Math.floor((index * databaseKills) / turns),
  );
}

function choose(programs: readonly string[], turn: number): string[] {
  return Array.from(
    { length: SCHOOLS_PER_REQUEST },
    (_, index) => programs[(turn * SCHOOLS_PER_REQUEST + index) % programs.length] ?? "",
  );
}
