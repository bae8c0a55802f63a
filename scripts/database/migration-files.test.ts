import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readMigrations } from "./migration-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-migrations-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

it("reads files in the order of their times, each as one script with its checksum", () => {
  write("20260102000000_second", "SELECT 2;");
  write("20260101000000_first", "SELECT 1; SELECT '$$;';");
  writeFileSync(join(folder, "migration_lock.toml"), "");
  expect(readMigrations(folder)).toEqual([
    {
      name: "20260101000000_first",
      checksum: createHash("sha256").update("SELECT 1; SELECT '$$;';").digest("hex"),
      scripts: ["SELECT 1; SELECT '$$;';"],
      outside: false,
    },
    expect.objectContaining({ name: "20260102000000_second", scripts: ["SELECT 2;"] }),
  ]);
});

it("parts the statements of a file that is marked to run outside a transaction", () => {
  write(
    "20260101000000_index",
    "-- fairmatch: outside a transaction\nDROP INDEX a;\n-- fairmatch: next statement\nCREATE INDEX a;\n",
  );
  const [file] = readMigrations(folder);
  expect(file?.outside).toBe(true);
  expect(file?.scripts.map((script) => script.replace(/^--.*$/gm, "").trim())).toEqual([
    "DROP INDEX a;",
    "CREATE INDEX a;",
  ]);
});

it("says so where there are none", () => {
  expect(() => readMigrations(join(folder, "nowhere"))).toThrow(/no migrations in .*nowhere/);
});
