import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quoteIdentifier, withConnection, withDatabase } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "./migration-files.ts";
import { diffWithSchema, SCHEMA_FOLDER } from "./schema-engine.ts";

export interface CreateOptions {
  migrationsFolder?: string;
  schemaFolder?: string;
  at?: Date;
}

/**
 * Writes a new migration with what the schema files have beyond the migrations, found on a scratch database that
 * is dropped again. Where they agree, the file holds a comment for SQL by hand. Gives the file's path.
 */
export async function createMigration(
  ownerUrl: string,
  name: string,
  options: CreateOptions = {},
): Promise<string> {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new Error("Name the migration in small letters and underscores: npm run db:create -- add_outcomes");
  }
  const { migrationsFolder = MIGRATIONS_FOLDER, schemaFolder = SCHEMA_FOLDER, at = new Date() } = options;
  const time = at.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const last = readMigrations(migrationsFolder).at(-1);
  const folder = `${time}_${name}`;
  if (last && last.name >= folder)
    throw new Error(`The clock is wrong: ${last.name} would come after ${folder}.`);
  const sql = await withScratchDatabase(ownerUrl, async (scratchUrl) => {
    await migrate(scratchUrl, { files: readMigrations(migrationsFolder) });
    return diffWithSchema(scratchUrl, schemaFolder);
  });
  const path = join(migrationsFolder, folder, "migration.sql");
  mkdirSync(join(migrationsFolder, folder), { recursive: true });
  const lock = join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  writeFileSync(path, sql ?? "-- The schema files ask for nothing: write the SQL here.\n", { flag: "wx" });
  return path;
}

/** Lends a new, empty database on the owner's server. */
export async function withScratchDatabase<T>(
  ownerUrl: string,
  work: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const name = `scratch_${randomBytes(8).toString("hex")}`;
  const run = (sql: string) => withConnection(ownerUrl, "fairmatch scratch", (client) => client.query(sql));
  await run(`CREATE DATABASE ${quoteIdentifier(name)} TEMPLATE template0`);
  try {
    return await work(withDatabase(ownerUrl, name));
  } finally {
    await run(`DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`);
  }
}
