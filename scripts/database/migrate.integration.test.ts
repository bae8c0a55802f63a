import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { withConnection } from "./connect.ts";
import { withScratchDatabase } from "./create-migration.ts";
import { migrate, readStatus } from "./migrate.ts";
import { type MigrationFile, readMigrations } from "./migration-files.ts";

const database = useTestDatabase();

const file = (name: string, sql: string, outside = false): MigrationFile => ({
  name,
  checksum: createHash("sha256").update(sql).digest("hex"),
  scripts: outside ? sql.split("-- next") : [sql],
  outside,
});

const scratch = <T>(work: (url: string) => Promise<T>) => withScratchDatabase(database.ownerUrl, work);

const query = (url: string, sql: string) =>
  withConnection(url, "test", async (client) => (await client.query(sql)).rows);

const TABLE = file(
  "20260101000000_table",
  "CREATE TABLE note (id int PRIMARY KEY, text text); INSERT INTO note VALUES (1, 'a;b');",
);

describe("migrate", () => {
  it("brings the project's own database up to date, and has nothing to do the second time", async () => {
    const status = await readStatus(database.ownerUrl);
    expect(status.applied).toEqual(readMigrations().map(({ name }) => name));
    expect([...status.pending, ...status.changed, ...status.unfinished, ...status.unknown]).toEqual([]);
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });

  it("runs a trigger's body whole, semicolons and all", async () => {
    const trigger = file(
      "20260102000000_trigger",
      `CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN NEW.text := upper(NEW.text); RETURN NEW; END; $$;
       CREATE TRIGGER shouts BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION shout();`,
    );
    await scratch(async (url) => {
      expect(await migrate(url, { files: [TABLE, trigger] })).toEqual([TABLE.name, trigger.name]);
      await query(url, "INSERT INTO note VALUES (2, 'x')");
      expect(await query(url, "SELECT text FROM note ORDER BY id")).toEqual([{ text: "a;b" }, { text: "X" }]);
    });
  });

  it("leaves nothing of a file that fails half way, and says which", async () => {
    const half = file(
      "20260102000000_half",
      "CREATE TABLE other (id int); INSERT INTO note VALUES (1, 'again');",
    );
    await scratch(async (url) => {
      await expect(migrate(url, { files: [TABLE, half] })).rejects.toThrow(/20260102000000_half.*23505/);
      expect(await query(url, "SELECT to_regclass('other') AS other")).toEqual([{ other: null }]);
      expect(await readStatus(url, [TABLE, half])).toMatchObject({
        applied: [TABLE.name],
        pending: [half.name],
        unfinished: [],
      });
    });
  });

  it("applies each file once when several run at once", async () => {
    await scratch(async (url) => {
      const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { files: [TABLE] })));
      expect(runs.flat()).toEqual([TABLE.name]);
      expect(await query(url, "SELECT count(*)::int AS rows FROM note")).toEqual([{ rows: 1 }]);
    });
  });

  it("refuses to go on when an applied file was changed", async () => {
    await scratch(async (url) => {
      await migrate(url, { files: [TABLE] });
      const changed = { ...file(TABLE.name, "CREATE TABLE note (id int)") };
      const next = file("20260102000000_next", "CREATE TABLE other (id int)");
      await expect(migrate(url, { files: [changed, next] })).rejects.toThrow(
        /changed after.*20260101000000_table/,
      );
      expect(await readStatus(url, [changed, next])).toMatchObject({
        changed: [TABLE.name],
        pending: [next.name],
      });
    });
  });

  it("accepts a database that a newer release has taken further", async () => {
    await scratch(async (url) => {
      await migrate(url, { files: [TABLE, file("20270101000000_newer", "SELECT 1")] });
      const said: string[] = [];
      expect(await migrate(url, { files: [TABLE], say: (line) => said.push(line) })).toEqual([]);
      expect(said.join()).toMatch(/newer than this release.*20270101000000_newer/);
    });
  });

  it("runs a marked file outside a transaction, and repeats one that broke off", async () => {
    const index = file(
      "20260102000000_index",
      "DROP INDEX CONCURRENTLY IF EXISTS by_text\n-- next\nCREATE UNIQUE INDEX CONCURRENTLY by_text ON note (text)",
      true,
    );
    await scratch(async (url) => {
      await migrate(url, { files: [TABLE] });
      await query(url, "INSERT INTO note VALUES (2, 'a;b')");
      await expect(migrate(url, { files: [TABLE, index] })).rejects.toThrow(/20260102000000_index/);
      expect((await readStatus(url, [TABLE, index])).unfinished).toEqual([index.name]);
      await query(url, "DELETE FROM note WHERE id = 2");
      expect(await migrate(url, { files: [TABLE, index] })).toEqual([index.name]);
      expect((await readStatus(url, [TABLE, index])).unfinished).toEqual([]);
      expect(
        await query(url, "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = 'by_text'::regclass"),
      ).toEqual([{ valid: true }]);
    });
  });

  it("waits for a busy table without holding up everybody behind it for ever", async () => {
    const change = file("20260102000000_change", "ALTER TABLE note ADD COLUMN more int");
    await scratch(async (url) => {
      await migrate(url, { files: [TABLE] });
      await withConnection(url, "reader", async (reader) => {
        await reader.query("BEGIN; SELECT * FROM note");
        const run = migrate(url, { files: [TABLE, change], tableLockPatience: "50ms" });
        await untilWaiting(url);
        await reader.query("COMMIT");
        expect(await run).toEqual([change.name]);
      });
    });
  });
});

/** Resolves once the migration waits for a lock. */
async function untilWaiting(url: string): Promise<void> {
  for (;;) {
    const [row] = await query(
      url,
      "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (row?.waiting > 0) return;
  }
}

describe("readStatus", () => {
  it("changes nothing, not even in an empty database", async () => {
    await scratch(async (url) => {
      expect(await readStatus(url, [TABLE])).toMatchObject({ applied: [], pending: [TABLE.name] });
      expect(await query(url, "SELECT to_regclass('_prisma_migrations') AS history")).toEqual([
        { history: null },
      ]);
    });
  });
});
