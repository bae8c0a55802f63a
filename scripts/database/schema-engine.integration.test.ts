import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { withConnection } from "./connect.ts";
import { createMigration, withScratchDatabase } from "./create-migration.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "./migration-files.ts";
import { diffWithSchema, SCHEMA_FOLDER } from "./schema-engine.ts";

const database = useTestDatabase();

/** Everything that a change of structure would leave a trace in, other databases included. */
const readStructure = (url: string) =>
  withConnection(url, "test", async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT json_agg(c ORDER BY c.oid) FROM (SELECT oid, relname, relkind, relnatts FROM pg_class) c) AS classes,
              (SELECT json_agg(t ORDER BY t.oid) FROM (SELECT oid, tgname FROM pg_trigger) t) AS triggers,
              (SELECT array_agg(nspname ORDER BY nspname) FROM pg_namespace WHERE nspname !~ '^pg_') AS schemas,
              (SELECT array_agg(datname ORDER BY datname) FROM pg_database WHERE datname ~ 'shadow') AS shadows`,
    );
    return rows;
  });

describe("diffWithSchema", () => {
  it("finds migrations and schema files in agreement", async () => {
    expect(await diffWithSchema(database.ownerUrl)).toBeNull();
  });

  it("tells a difference and touches nothing", async () => {
    await withScratchDatabase(database.ownerUrl, async (url) => {
      await migrate(url, { files: readMigrations() });
      await withConnection(url, "test", (client) =>
        client.query("ALTER TABLE lead DROP COLUMN zip; CREATE TABLE stray (id int PRIMARY KEY)"),
      );
      const before = await readStructure(url);
      const sql = await diffWithSchema(url);
      expect(sql).toContain('ADD COLUMN     "zip" CHAR(5)');
      expect(sql).toContain('DROP TABLE "stray"');
      expect(await readStructure(url)).toEqual(before);
    });
  });
});

describe("createMigration", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "fairmatch-migrations-"));
    cpSync(MIGRATIONS_FOLDER, join(folder, "migrations"), { recursive: true });
    cpSync(SCHEMA_FOLDER, join(folder, "schema"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const create = (name: string, at = new Date("2031-02-03T04:05:06Z")) =>
    createMigration(database.ownerUrl, name, {
      migrationsFolder: join(folder, "migrations"),
      schemaFolder: join(folder, "schema"),
      at,
    });

  it("writes what the schema files have beyond the migrations", async () => {
    appendFileSync(
      join(folder, "schema/base.prisma"),
      'model Later {\n  id Int @id\n  note String?\n\n  @@map("later")\n  @@schema("public")\n}\n',
    );
    const path = await create("add_later");
    expect(path).toBe(join(folder, "migrations/20310203040506_add_later/migration.sql"));
    expect(readFileSync(path, "utf8")).toContain('CREATE TABLE "later"');
    await withScratchDatabase(database.ownerUrl, async (url) => {
      await migrate(url, { files: readMigrations(join(folder, "migrations")) });
      expect(await diffWithSchema(url, join(folder, "schema"))).toBeNull();
    });
  });

  it("leaves an empty file for SQL by hand where nothing differs", async () => {
    expect(readFileSync(await create("by_hand"), "utf8")).toMatch(/^-- .*\n$/);
  });

  it("refuses names and clocks that would not sort last", async () => {
    await expect(create("Add Later")).rejects.toThrow(/small letters/);
    await expect(create("too_early", new Date("2001-01-01"))).rejects.toThrow(/clock/);
  });
});
