import type { Db } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";

/** Every column of every model, by the names that the client knows. */
export const COLUMNS: readonly string[] = [
  ...new Set(
    Object.entries(Prisma)
      .filter(([name]) => name.endsWith("ScalarFieldEnum"))
      .flatMap(([, fields]) => Object.values(fields as Record<string, string>)),
  ),
];

/** All tables of ours but the ZIP table, which nothing writes. */
async function listTables(db: Db): Promise<Prisma.Sql[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'commerce', 'matching') AND tablename <> 'zip_place' ORDER BY 1`;
  return tables.map(({ name }) => Prisma.raw(name));
}

/** Every table with its rows and its newest writer: differs after any insert, update or delete. */
export async function stateOfEverything(db: Db): Promise<unknown> {
  const parts = (await listTables(db)).map(
    (table) => Prisma.sql`
      SELECT ${table.sql} AS name, count(*)::int AS rows, max(xmin::text::bigint)::text AS writer FROM ${table}`,
  );
  return db.$queryRaw(Prisma.join(parts, " UNION ALL "));
}

/** The tables that hold a text somewhere. */
export async function findText(db: Db, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await listTables(db)) {
    const rows = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM ${table} AS t WHERE t::text LIKE ${`%${text}%`} LIMIT 1`;
    if (rows.length > 0) found.push(table.sql);
  }
  return found;
}
