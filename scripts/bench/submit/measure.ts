import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withConnection } from "../../database/connect.ts";
import { startChild, tail } from "../../support/child.ts";
import { PlainError } from "../../support/plain-error.ts";
import { findFreePort } from "../../support/ports.ts";
import { step } from "../../support/progress.ts";
import { setRequestRules } from "../../support/request-rules.ts";
import type { BenchSite } from "../bench-site.ts";
import { median } from "../load.ts";
import { type Answer, type Run, sendPosts } from "./load.ts";
import { type Form, newPost, openForm, preparePosts } from "./people.ts";

const ROUNDS = 3;
const SECONDS = 4;
/** Some thousand requests: until then the code still gets faster. */
const WARM_SECONDS = { short: 5, long: 25 };
/** More than any of them answers in a second on two cores. */
const MOST_EMPTY = 3_000;
const MOST_BARE = 2_000;
const MOST_LEADS = 350;
/** As in `env-schema.ts`. */
const DEFAULT_POOL_SIZE = 10;
/** The settings of this have been read again by then. */
const SETTLE_MS = 1_500;

const EMPTY = "empty route, same form";
const BARE = "bare Node and pg, same inserts";
const WITHOUT = "request, without proof of work";
const WITH = "request, with proof of work";

interface Contender {
  name: string;
  /** One run: its answers are all as they should be, and as many leads are there as were acknowledged. */
  run(seconds: number): Promise<Run>;
}

/** Measures submissions beside an empty route and a bare server, in turn, and prints the table. */
export async function measureSubmissions(site: BenchSite, programIds: readonly string[]): Promise<void> {
  const form = await openForm(site.origin, site.port, programIds);
  await setRequestRules(site.ownerUrl, { proofOfWork: false });
  await wait(SETTLE_MS);
  await sendOne(site, form);
  const bare = await startBare(site);
  try {
    const contenders = listContenders(site, form, bare.port);
    for (const { name, run } of contenders)
      await step(`Warm up: ${name}`, () => run(name === WITHOUT ? WARM_SECONDS.long : WARM_SECONDS.short));
    const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
    for (let round = 1; round <= ROUNDS; round += 1)
      await step(`Round ${round} of ${ROUNDS}`, async () => {
        for (const { name, run } of contenders) runs.get(name)?.push(await run(SECONDS));
      });
    await checkRows(site.ownerUrl);
    print(runs);
  } finally {
    await bare.stop();
  }
}

/** The request whose rows the bare server copies; also what shows at once that the form is taken. */
async function sendOne({ ownerUrl, port }: BenchSite, form: Form): Promise<void> {
  const run = await sendPosts(port, await preparePosts(form, 1, false), 30, describe);
  mustBeAll(run, RECEIPT);
  if ((await countLeads(ownerUrl)) !== 1) throw new PlainError("The first request left no lead.");
}

async function startBare({ folder, roles, settings }: BenchSite) {
  const port = await findFreePort();
  const poolSize = settings.DATABASE_POOL_SIZE ?? String(DEFAULT_POOL_SIZE);
  const logFile = join(folder, "logs", "bare.log");
  const child = startChild({
    name: "bare server",
    args: [new URL("./bare-server.ts", import.meta.url).pathname, String(port), poolSize],
    env: { APP_DATABASE_URL: roles.app },
    logFile,
  });
  for (const until = performance.now() + 20_000; ; await wait(50)) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) break;
    if (performance.now() > until) throw new PlainError(`The bare server did not start:\n${tail(logFile)}`);
  }
  return { port, stop: () => child.stop() };
}

function listContenders({ ownerUrl, port }: BenchSite, form: Form, barePort: number): Contender[] {
  /** A request that is refused costs less than one that is stored, so each run is counted in the database. */
  const counted = async (posts: Buffer[], at: number, seconds: number) => {
    const before = await countLeads(ownerUrl);
    const run = await sendPosts(at, posts, seconds, describe);
    mustBeAll(run, RECEIPT);
    const stored = (await countLeads(ownerUrl)) - before;
    const told = run.answers.get(RECEIPT) ?? 0;
    if (stored !== told) throw new PlainError(`${told} requests were acknowledged and ${stored} are stored.`);
    return run;
  };
  const leads = (name: string, proofOfWork: boolean): Contender => ({
    name,
    async run(seconds) {
      await setRequestRules(ownerUrl, { proofOfWork });
      const posts = await preparePosts(form, seconds * MOST_LEADS, proofOfWork);
      await wait(SETTLE_MS);
      return counted(posts, port, seconds);
    },
  });
  return [
    {
      name: EMPTY,
      async run(seconds) {
        const posts = Array<Buffer>(seconds * MOST_EMPTY).fill(await newPost(form, "/api/bench/form"));
        const run = await sendPosts(port, posts, seconds, describe);
        mustBeAll(run, "303 /");
        return run;
      },
    },
    {
      name: BARE,
      run: async (seconds) =>
        counted(Array<Buffer>(seconds * MOST_BARE).fill(await newPost(form, "/")), barePort, seconds),
    },
    leads(WITHOUT, false),
    leads(WITH, true),
  ];
}

const RECEIPT = "303 to a receipt";

function describe({ status, location }: Answer): string {
  return status === 303 && location.startsWith("/receipt/") ? RECEIPT : `${status} ${location}`.trim();
}

function mustBeAll({ answers }: Run, wanted: string): void {
  const others = [...answers].filter(([words]) => words !== wanted);
  if (answers.size === 0 || others.length > 0)
    throw new PlainError(`Not every answer was "${wanted}": ${JSON.stringify([...answers])}`);
}

const countLeads = (ownerUrl: string) => count(ownerUrl, "lead");

async function count(ownerUrl: string, table: string): Promise<number> {
  return withConnection(ownerUrl, "fairmatch bench", async (client) => {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    return rows[0]?.n ?? 0;
  });
}

/** Every lead is whole: two inquiries, three consents, each with its ledger entry, a mail and a key. */
async function checkRows(ownerUrl: string): Promise<void> {
  const leads = await countLeads(ownerUrl);
  const wanted = { inquiry: 2, consent: 3, ledger_leaf: 3, lead_mail: 1, idempotency_record: 1 };
  for (const [table, each] of Object.entries(wanted)) {
    const found = await count(ownerUrl, table);
    // Publishing the texts of the demo has entries of its own.
    const isRight = table === "ledger_leaf" ? found >= leads * each : found === leads * each;
    if (!isRight) throw new PlainError(`${leads} leads and ${found} rows in ${table}.`);
  }
  console.log(`\n${leads} requests acknowledged and stored, each whole.`);
}

function print(runs: ReadonlyMap<string, readonly Run[]>): void {
  const ratios = (name: string, to: string) => {
    const others = runs.get(to) ?? [];
    return (runs.get(name) ?? []).map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? 0));
  };
  const spread = (values: readonly number[]) =>
    `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)})`;
  console.log(
    `\n32 connections, medians of ${ROUNDS} rounds of ${SECONDS} s in turn; ratios with their spread`,
  );
  console.table(
    Object.fromEntries(
      [...runs].map(([name, all]) => [
        name,
        {
          "per second": Math.round(median(all.map(({ perSecond }) => perSecond))),
          "p50 ms": Math.round(median(all.map(({ p50 }) => p50))),
          "p99 ms": Math.round(median(all.map(({ p99 }) => p99))),
          "to the empty route": spread(ratios(name, EMPTY)),
          "to the bare server": spread(ratios(name, BARE)),
        },
      ]),
    ),
  );
}
