import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenChanged } from "../support/build-app.ts";
import { openDataFolder, readSecrets } from "../support/data-folder.ts";
import { openDatabase } from "../support/database.ts";
import { demoSettings, seedDemo } from "../support/demo-data.ts";
import { findFreePort } from "../support/ports.ts";
import { seconds, step } from "../support/progress.ts";
import { setRequestRules } from "../support/request-rules.ts";
import { sitePrograms } from "../support/site.ts";
import { check, countOpen, listOpenPrograms } from "./check.ts";
import { Mortal } from "./kill.ts";
import { type Acknowledged, submitRequest } from "./submit.ts";

const SUBMISSIONS = 60;
const KILLS = 12;
const PEOPLE = 4;
const SCHOOLS_PER_REQUEST = 2;
const DELIVERY_PATIENCE_MS = 120_000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Proves by experiment that no request is lost: people send requests while web server and worker are killed
 * (SIGKILL) at random moments; then everything that was acknowledged must be stored once and be at its schools once.
 */
async function prove(): Promise<boolean> {
  const startedAt = performance.now();
  await buildWhenChanged();
  const path = mkdtempSync(join(tmpdir(), "fairmatch-no-loss-"));
  chmodSync(path, 0o755);
  const folder = await openDataFolder(path);
  const secrets = readSecrets(folder);
  const database = await openDatabase(folder, {}, secrets.DATABASE_SECRET);
  const running: { stop(): Promise<void> }[] = [];
  try {
    const port = await findFreePort();
    const ports = { port: await findFreePort(), smtpPort: await findFreePort() };
    const settings = {
      ...demoSettings({ secrets, port, receiver: ports }),
      APP_ORIGIN: `http://localhost:${port}`,
      DELIVERY_RETRY_SECONDS: "1,1,2,2,5,5,5",
    };
    await step("Put demo data in", () => seedDemo(database, settings));
    // What keeps programs out would keep this one out.
    await setRequestRules(database.ownerUrl, { minimumSeconds: 0, proofOfWork: false });
    const programs = await listOpenPrograms(database.ownerUrl);
    if (programs.length < SCHOOLS_PER_REQUEST) throw new Error("Too few demo schools take requests.");
    const site = sitePrograms({ folder, port, roles: database.roles, settings, receiver: ports });
    if (site.receiver) running.push(new Mortal(site.receiver, null));
    const worker = new Mortal(site.worker, null);
    const server = new Mortal(site.server, port);
    running.push(worker, server);
    await step("Start the site", () => server.ready());
    await answerLate(ports.port);

    const told = await step(`Send ${SUBMISSIONS} requests and kill ${KILLS} times`, () =>
      storm(`http://localhost:${port}`, programs, server, worker),
    );
    await step("Wait until every school has answered", () => untilDelivered(database.ownerUrl));
    const received = await fetch(`http://127.0.0.1:${ports.port}/api/inquiries`);
    const inquiries: { id: string; attempts: unknown[] }[] = await received.json();
    const webhookIds = inquiries.map(({ id }) => id);
    const { counts, failures } = await check(database.ownerUrl, told, webhookIds);
    report({
      ...counts,
      "kills of the web server": server.kills,
      "kills of the worker": worker.kills,
      "posts that were repeated": told.reduce((sum, { posts }) => sum + posts - 1, 0),
      "posts to schools that were repeats": inquiries.reduce(
        (sum, { attempts }) => sum + attempts.length - 1,
        0,
      ),
    });
    for (const failure of failures) console.log(`  NOT AS PROMISED: ${failure}`);
    const took = seconds(startedAt);
    console.log(
      failures.length === 0 ? `\nNothing was lost (${took}).` : `\nThe promise was broken (${took}).`,
    );
    return failures.length === 0;
  } finally {
    for (const each of running.reverse()) await each.stop();
    await database.stop();
    folder.release();
    rmSync(path, { recursive: true, force: true });
  }
}

/** Schools answer a second after they took a request, so that workers die in between. */
async function answerLate(receiverPort: number): Promise<void> {
  await fetch(`http://127.0.0.1:${receiverPort}/api/mode`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mode: "late" }),
  });
}

/**
 * Each kill gets a few requests to strike into: the web server dies while posts are on their way, the worker
 * while schools have not answered yet.
 */
async function storm(
  origin: string,
  programs: string[],
  server: Mortal,
  worker: Mortal,
): Promise<Acknowledged[]> {
  const told: Acknowledged[] = [];
  const underWay = { posts: 0 };
  let begun = 0;
  let allowed = 0;
  const send = async () => {
    while (begun < SUBMISSIONS) {
      if (begun >= allowed) {
        await wait(5);
        continue;
      }
      const turn = begun++;
      told.push(await submitRequest(origin, choose(programs, turn), underWay));
    }
  };
  const kill = async () => {
    for (let kills = 0; kills < KILLS; kills += 1) {
      await wait(Math.random() * 500);
      allowed += SUBMISSIONS / KILLS;
      while (underWay.posts === 0 && told.length < allowed) await wait(1);
      await wait(Math.random() * (kills % 2 === 0 ? 20 : 1_000));
      await (kills % 2 === 0 ? server : worker).killAndRestart();
    }
  };
  await Promise.all([...Array.from({ length: PEOPLE }, send), kill()]);
  return told;
}

function choose(programs: string[], turn: number): string[] {
  return Array.from(
    { length: SCHOOLS_PER_REQUEST },
    (_, index) => programs[(turn * SCHOOLS_PER_REQUEST + index) % programs.length] ?? "",
  );
}

async function untilDelivered(ownerUrl: string): Promise<void> {
  const until = performance.now() + DELIVERY_PATIENCE_MS;
  while (performance.now() < until) {
    if ((await countOpen(ownerUrl)) === 0) return;
    await wait(500);
  }
}

function report(counts: Record<string, number>): void {
  console.log("");
  for (const [words, count] of Object.entries(counts)) console.log(`  ${words.padEnd(40)}${count}`);
}

process.exit((await prove()) ? 0 : 1);
