import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { createMigration } from "./create-migration.ts";
import { startEmbedded } from "./embedded.ts";
import { migrate, readStatus } from "./migrate.ts";
import { ensureRoles } from "./roles.ts";
import { diffWithSchema } from "./schema-engine.ts";

const ROOT = join(import.meta.dirname, "../..");

type Command = (ownerUrl: string, argument: string) => Promise<void>;

const commands: Record<string, Command> = { start, migrate: bringUpToDate, status, drift, create, seed };

/** Runs the database until Ctrl-C. */
async function start(ownerUrl: string): Promise<void> {
  await bringUpToDate(ownerUrl);
  console.log(`DATABASE_URL=${ownerUrl}\nPostgreSQL runs until Ctrl-C.`);
  const keepAlive = setInterval(() => {}, 60_000);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  clearInterval(keepAlive);
}

async function bringUpToDate(ownerUrl: string): Promise<void> {
  await ensureRoles(ownerUrl);
  const applied = await migrate(ownerUrl, { say: console.log });
  console.log(applied.length === 0 ? "The database was up to date." : "The database is up to date.");
}

async function status(ownerUrl: string): Promise<void> {
  const found = await readStatus(ownerUrl);
  for (const [state, names] of Object.entries(found)) {
    for (const name of names) console.log(`${state.padEnd(10)} ${name}`);
  }
  if (found.pending.length + found.changed.length + found.unfinished.length > 0) process.exitCode = 1;
}

async function drift(ownerUrl: string): Promise<void> {
  const sql = await diffWithSchema(ownerUrl);
  if (sql === null) return console.log("The database is what the schema files say.");
  console.log(`The database is not what the schema files say. This would change it:\n\n${sql}`);
  process.exitCode = 1;
}

async function create(ownerUrl: string, name: string): Promise<void> {
  console.log(`Wrote ${await createMigration(ownerUrl, name)}: read it, then npm run db:migrate.`);
}

async function seed(ownerUrl: string): Promise<void> {
  await bringUpToDate(ownerUrl);
  const preload = join(ROOT, "scripts/support/preload.js");
  const child = spawn(process.execPath, ["--import", preload, join(ROOT, "prisma/seed.ts")], {
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: ownerUrl },
  });
  const [code] = await once(child, "exit");
  if (code !== 0) process.exitCode = 1;
}

const [name = "", argument = ""] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) throw new Error(`Say one of: ${Object.keys(commands).join(", ")}.`);
const given = process.env.DATABASE_URL;
const dataDir = resolve(ROOT, process.env.FAIRMATCH_DATA_DIR || ".data");
try {
  const server = given ? null : await startEmbedded({ dataDir, say: console.log });
  try {
    await command(given ?? server?.ownerUrl ?? "", argument);
  } finally {
    await server?.stop();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
