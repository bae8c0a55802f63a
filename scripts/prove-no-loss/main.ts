import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { buildWhenChanged } from "../support/build-app.ts";
import { openDataFolder, readSecrets } from "../support/data-folder.ts";
import { openDatabase } from "../support/database.ts";
import { demoSettings, seedDemo } from "../support/demo-data.ts";
import { listOpenPrograms, raiseCaps } from "../support/open-programs.ts";
import { PlainError, runScript } from "../support/plain-error.ts";
import { findFreePort } from "../support/ports.ts";
import { seconds, step } from "../support/progress.ts";
import { setRequestRules } from "../support/request-rules.ts";
import { runNode } from "../support/run.ts";
import { withScratchFolder } from "../support/scratch-folder.ts";
import { sitePrograms, waitUntilReady } from "../support/site.ts";
import { check, countOpen, type Findings } from "./check.ts";
import { Mortal, MortalDatabase } from "./kill.ts";
import { type StormEnd, storm } from "./storm.ts";
import { noTraffic, type Traffic } from "./submit.ts";

const DELIVERY_PATIENCE_MS = 240_000;

const { values } = parseArgs({
  options: {
    submissions: { type: "string", default: "660" },
    kills: { type: "string", default: "100" },
    "database-kills": { type: "string", default: "10" },
  },
});

/**
 * `npm run prove:no-loss [-- --submissions 660 --kills 100 --database-kills 10]`: proves by experiment that no request
 * is lost. People send requests while web server, worker and PostgreSQL are killed (SIGKILL) at random moments; then everything
 * that was acknowledged must be stored once, whole, and be at its schools once. 0: it is; 1: it is not.
 */
await runScript(async () => {
  const startedAt = performance.now();
  const plan = {
    submissions: count("submissions", 1),
    kills: count("kills", 0),
    databaseKills: count("database-kills", 0),
  };
  await buildWhenChanged();
  const failures = await withScratchFolder((path) => prove(path, plan));
  for (const failure of failures) console.log(`  NOT AS PROMISED: ${failure}`);
  console.log(
    failures.length === 0
      ? `\nNothing was lost (${seconds(startedAt)}).`
      : `\nThe promise was broken (${seconds(startedAt)}).`,
  );
  if (failures.length > 0) process.exitCode = 1;
});

function count(name: keyof typeof values, least: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new PlainError(`--${name} takes a whole number from ${least} up.`);
}

async function prove(
  path: string,
  plan: { submissions: number; kills: number; databaseKills: number },
): Promise<string[]> {
  const folder = await openDataFolder(path);
  const secrets = readSecrets(folder);
  const database = await openDatabase(folder, {}, secrets.DATABASE_SECRET);
  const running: { stop(): Promise<void> }[] = [];
  try {
    const port = await findFreePort();
    const receiver = { port: await findFreePort(), smtpPort: await findFreePort() };
    const settings = {
      ...demoSettings({ secrets, port, receiver }),
      DELIVERY_RETRY_SECONDS: "1,1,2,2,5,5,5,10,10,10",
      TRUST_PROXY: "1",
    };
    await step("Put demo data in", () => seedDemo(database, settings));
    // What keeps programs out would keep this one out.
    await setRequestRules(database.ownerUrl, { minimumSeconds: 0, proofOfWork: false });
    await raiseCaps(database.ownerUrl);
    const programs = await listOpenPrograms(database.ownerUrl);
    if (programs.length < 2) throw new Error("Too few demo schools take requests.");
    const site = sitePrograms({ folder, port, roles: database.roles, settings, receiver });
    if (site.receiver) running.push(new Mortal(site.receiver));
    const worker = new Mortal(site.worker);
    const origin = `http://localhost:${port}`;
    const server = new Mortal(site.server, () => showsForm(origin, programs));
    running.push(worker, server);
    await step("Start the site", () => waitUntilReady(port));
    // Late: schools answer a second after they took a request, so that workers die in between.
    await setMode(receiver.port, "late");

    const traffic = noTraffic();
    const victims = {
      server,
      worker,
      database: new MortalDatabase(folder.at("postgres", "postmaster.pid"), database.ownerUrl),
    };
    const { submissions, kills, databaseKills } = plan;
    const end = await step(
      `Send ${submissions} requests, kill the web server ${kills} times and PostgreSQL ${databaseKills} times`,
      () => storm({ ...plan, ...victims, origin, programs, traffic }),
    );
    await setMode(receiver.port, "ok");
    await step("Wait until every school has answered", () => untilDelivered(database.ownerUrl));
    const received = await fetch(`http://127.0.0.1:${receiver.port}/api/inquiries`);
    const inquiries: { id: string }[] = await received.json();
    const found = await check(
      database.ownerUrl,
      end.told,
      inquiries.map(({ id }) => id),
    );
    const ledger = await runNode(["scripts/ledger-verify.ts", "--head", folder.at("ledger-head.json")], {
      env: { DATABASE_URL: database.ownerUrl },
    });
    report(found, end, victims, traffic);
    console.log(`\n${ledger.output.trim().replaceAll(/^/gm, "  ")}`);
    return [
      ...found.failures,
      ...new Set(traffic.faults.map((fault) => `a server error in calm: ${fault}`)),
      ...(ledger.code === 0 ? [] : ["the ledger does not verify"]),
    ];
  } finally {
    for (const each of running.reverse()) await each.stop();
    await database.stop();
    folder.release();
  }
}

/** People go on as soon as they get a form, not when every document has been rendered anew. */
async function showsForm(origin: string, [program = ""]: readonly string[]): Promise<boolean> {
  const answer = await fetch(`${origin}/request?program=${program}`, { signal: AbortSignal.timeout(5_000) });
  return answer.ok;
}

async function setMode(receiverPort: number, mode: string): Promise<void> {
  await fetch(`http://127.0.0.1:${receiverPort}/api/mode`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mode }),
  });
}

async function untilDelivered(ownerUrl: string): Promise<void> {
  const until = performance.now() + DELIVERY_PATIENCE_MS;
  while (performance.now() < until && (await countOpen(ownerUrl)) > 0) await wait(500);
}

function report(
  { counts }: Findings,
  { told, struck }: StormEnd,
  victims: Record<"server" | "worker" | "database", { kills: number }>,
  traffic: Traffic,
): void {
  const refused = [...traffic.refused].sort(([a], [b]) => a - b);
  const lines: Record<string, number> = {
    "kills of the web server": victims.server.kills,
    "kills of PostgreSQL": victims.database.kills,
    "kills of the worker": victims.worker.kills,
    "posts that waited for an answer at a kill": struck,
    "answers that people did not wait for": traffic.thrownAway,
    "posts without any answer": traffic.unanswered,
    ...Object.fromEntries(
      refused.map(([status, times]) => [`posts that had to come again: ${status}`, times]),
    ),
    "posts that were repeated": told.reduce((sum, { posts }) => sum + posts - 1, 0),
    "server errors while everything was up": traffic.faults.length,
    ...counts,
  };
  console.log("");
  for (const [words, number] of Object.entries(lines)) console.log(`  ${words.padEnd(54)}${number}`);
}
