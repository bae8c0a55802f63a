import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { quoteIdentifier, withConnection, withDatabase } from "../../scripts/database/connect.ts";
import { endAbandoned, startEmbedded } from "../../scripts/database/embedded.ts";
import { migrate } from "../../scripts/database/migrate.ts";
import { ensureRoles } from "../../scripts/database/roles.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's connection to the test server. */
    ownerUrl: string;
    /** The database to clone. */
    template: string;
    roleSecret: string;
  }
}

const FOLDER = join(tmpdir(), "fairmatch-test-");
const OLD_MS = 60 * 60 * 1000;
const ROLE_SECRET = "tests-only-role-secret";
/**
 * A crash may cost a test run its data, and nothing else. Autovacuum belongs to the superuser: a database that
 * it is in cannot be dropped by its owner.
 */
const CARELESS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
  "autovacuum=off",
];

interface TestServer {
  /** A role that may create roles and databases, and is no superuser. */
  ownerUrl: string;
  stop(): Promise<void>;
}

/** One template database for the run, migrated and with the ZIP table, from which each test file clones its own. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { ownerUrl: given, stop: async () => {} } : await startFreshServer();
  const template = `template_${randomBytes(8).toString("hex")}`;
  const templateUrl = withDatabase(server.ownerUrl, template);
  const run = (sql: string) =>
    withConnection(server.ownerUrl, "fairmatch tests", (client) => client.query(sql));
  const stop = async () => {
    await run(`DROP DATABASE IF EXISTS ${quoteIdentifier(template)}`);
    await server.stop();
  };
  try {
    await run(`CREATE DATABASE ${quoteIdentifier(template)}`);
    await ensureRoles(server.ownerUrl, ROLE_SECRET);
    await migrate(templateUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("ownerUrl", server.ownerUrl);
  project.provide("template", template);
  project.provide("roleSecret", ROLE_SECRET);
  return stop;
}

async function startFreshServer(): Promise<TestServer> {
  await sweepKilledRuns();
  const dataDir = mkdtempSync(FOLDER);
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, settings: CARELESS });
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A run that was killed could not clear up. Young folders may be those of a run that is just beginning. */
async function sweepKilledRuns(): Promise<void> {
  const names = readdirSync(dirname(FOLDER)).filter((name) => name.startsWith(basename(FOLDER)));
  for (const name of names) {
    const folder = join(dirname(FOLDER), name);
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (!stat || stat.uid !== process.getuid?.() || Date.now() - stat.mtimeMs < OLD_MS) continue;
    if (await endAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
  }
}
