import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const MIGRATIONS_FOLDER = findMigrations(import.meta.dirname);

/** First line of a file whose statements run one by one outside a transaction, as CREATE INDEX CONCURRENTLY must. */
const OUTSIDE_MARK = "-- fairmatch: outside a transaction";
/** Parts the statements of such a file. */
const STATEMENT_MARK = /^-- fairmatch: next statement$/m;

export interface MigrationFile {
  /** "<time>_<name>", the folder's name. */
  name: string;
  /** SHA-256 of the file, hex, as Prisma computes it. */
  checksum: string;
  /** One script for one transaction, or single statements when `outside`. */
  scripts: string[];
  outside: boolean;
}

/** `prisma/migrations` beside or above this file: in a release this code is bundled and stands elsewhere. */
function findMigrations(from: string): string {
  const folder = join(from, "prisma/migrations");
  return existsSync(folder) || dirname(from) === from ? folder : findMigrations(dirname(from));
}

/** The migrations in the order in which they apply. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): MigrationFile[] {
  if (!existsSync(folder)) throw new Error(`There are no migrations in ${folder}.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readMigration(folder, name));
}

function readMigration(folder: string, name: string): MigrationFile {
  const content = readFileSync(join(folder, name, "migration.sql"), "utf8");
  const outside = content.startsWith(`${OUTSIDE_MARK}\n`);
  return {
    name,
    checksum: createHash("sha256").update(content).digest("hex"),
    scripts: outside ? content.split(STATEMENT_MARK) : [content],
    outside,
  };
}
