import { randomBytes } from "node:crypto";
import { type Client, DatabaseError } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { createClient, type Db, disconnectDatabases } from "#lib/platform/db.ts";
import { quoteIdentifier, withConnection, withDatabase } from "../../scripts/database/connect.ts";
import { roleUrls } from "../../scripts/database/roles.ts";

export interface TestDatabase {
  /** The owner's client, for setting scenes: it may write everything. Code under test uses its own role. */
  owner(): Db;
  /** The owner's connection URL. */
  ownerUrl: string;
}

/**
 * Call at the top of an integration test: gives the file a database of its own, migrated and with the ZIP table,
 * and points `appDb`, `matcherDb` and `workerDb` at it, each as its own role.
 */
export function useTestDatabase(): TestDatabase {
  const serverUrl = inject("ownerUrl");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const ownerUrl = withDatabase(serverUrl, name);
  const urls = roleUrls(ownerUrl, inject("roleSecret"));
  process.env.APP_DATABASE_URL = urls.app;
  process.env.MATCHER_DATABASE_URL = urls.matcher;
  process.env.WORKER_DATABASE_URL = urls.worker;
  let owner: Db | undefined;

  beforeAll(async () => {
    await withConnection(serverUrl, "fairmatch tests", (client) =>
      client.query(
        `CREATE DATABASE ${quoteIdentifier(name)} TEMPLATE ${quoteIdentifier(inject("template"))}`,
      ),
    );
    owner = createClient(ownerUrl, "test set-up");
  });

  afterAll(async () => {
    await disconnectDatabases();
    await owner?.$disconnect();
    await withConnection(serverUrl, "fairmatch tests", (client) => dropDatabase(client, name));
  });

  return {
    ownerUrl,
    owner: () => {
      if (!owner) throw new Error("The test database is there once the tests begin.");
      return owner;
    },
  };
}

/**
 * Ends what sessions of the owner are left. Those of other roles and of the server itself it may not end; without
 * FORCE the server waits some seconds for them.
 */
async function dropDatabase(client: Client, name: string): Promise<void> {
  const drop = `DROP DATABASE IF EXISTS ${quoteIdentifier(name)}`;
  try {
    await client.query(`${drop} WITH (FORCE)`);
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === "42501")) throw error;
    await client.query(drop);
  }
}
