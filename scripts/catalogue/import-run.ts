import { recordAudit } from "#lib/access/audit.ts";
import { createClient, type Db, type Tx } from "#lib/platform/db.ts";
import { noteDocumentChange } from "#lib/platform/document-changes.ts";
import type { OfficialSource } from "#lib/platform/prisma/enums.ts";
import { connect, readCode } from "../database/connect.ts";
import { readStatus } from "../database/migrate.ts";
import { PlainError } from "../support/plain-error.ts";
import type { OfficialFile, Refusal } from "./official-file.ts";

/** Counts by words that people read: "programs added". */
export type Counts = Record<string, number>;

export interface ImportResult {
  counts: Counts;
  /** Rows of each file, in the order of `files`. */
  rows: number[];
  refused: Refusal[];
}

/** One importer at a time. */
const LOCK_KEY = 72707372;
const KEPT_REFUSALS = 500;

/** Ends an import before it has read anything, where the database lacks a migration. */
export async function requireUpToDate(ownerUrl: string): Promise<void> {
  const { pending, unfinished, changed } = await readStatus(ownerUrl);
  if (pending.length + unfinished.length + changed.length > 0)
    throw new PlainError("The database is not up to date: run `npm run db:migrate` first.");
}

/**
 * Runs an import as the owner of the database, alone, and notes it in `catalogue_import`: what came in, what of it, and
 * how it ended. A run that was killed stays "running" until the next one begins, which notes that it failed.
 */
export async function runImport(
  ownerUrl: string,
  about: { source: OfficialSource; vintage: string; files: readonly OfficialFile[] },
  work: (db: Db) => Promise<ImportResult>,
): Promise<ImportResult> {
  const lock = await connect(ownerUrl, "fairmatch import lock");
  const db = createClient(ownerUrl, "import");
  try {
    const { rows } = await lock.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [
      LOCK_KEY,
    ]);
    if (!rows[0]?.mine)
      throw new PlainError("Another import is running: wait for its end, then start this one again.");
    const id = await begin(db, about);
    try {
      const result = await work(db);
      // Hundreds of thousands of new rows: the planner must know of them before the next reader comes.
      await lock.query("ANALYZE public.school, public.campus, public.program, public.program_campus");
      await finish(db, id, about, result);
      return result;
    } catch (error) {
      await db.catalogueImport
        .update({ where: { id }, data: { state: "failed", finishedAt: new Date() }, select: { id: true } })
        .catch(() => {});
      throw error;
    }
  } finally {
    await db.$disconnect();
    await lock.end();
  }
}

async function begin(
  db: Db,
  { source, vintage, files }: { source: OfficialSource; vintage: string; files: readonly OfficialFile[] },
): Promise<string> {
  await db.catalogueImport.updateMany({
    where: { state: "running" },
    data: { state: "failed", finishedAt: new Date() },
  });
  const { id } = await db.catalogueImport.create({
    data: { source, vintage, files: files.map(({ name, sha256 }) => ({ name, sha256 })) },
    select: { id: true },
  });
  return id;
}

async function finish(
  db: Db,
  id: string,
  { source, vintage, files }: { source: OfficialSource; vintage: string; files: readonly OfficialFile[] },
  { counts, rows, refused }: ImportResult,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.catalogueImport.update({
      where: { id },
      data: {
        state: "finished",
        finishedAt: new Date(),
        counts,
        refused: refused.slice(0, KEPT_REFUSALS).map((refusal) => ({ ...refusal })),
        files: files.map(({ name, sha256 }, at) => ({ name, sha256, rows: rows[at] ?? 0 })),
      },
      select: { id: true },
    });
    await recordAudit(tx, null, {
      action: "catalogue.imported",
      resource: "catalogue_import",
      resourceId: id,
      change: { source, vintage, ...counts },
    });
    await noteDocumentChange(tx, "programs");
  });
}

const IN_THE_WAY = ["55P03", "40P01", "40001"];

/**
 * One short transaction that notes one change of the catalogue instead of one for each row. Tried again where somebody
 * who edits the same records stood in the way.
 */
export async function inBatch<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config('fairmatch.bulk_import', 'on', true)`;
        return work(tx);
      });
    } catch (error) {
      if (tries === 5 || !stoodInTheWay(error)) throw error;
    }
  }
}

function stoodInTheWay(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const codes = [readCode(error), error.message];
  return IN_THE_WAY.some((code) => codes.some((text) => text?.includes(code)));
}
