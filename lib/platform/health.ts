import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { appDb } from "./db.ts";
import { reportUnknownError } from "./errors.ts";

/** `ok`, or `failing` with nothing further: the reason is in the log, not for everybody to read. */
export type CheckState = "ok" | "failing";

/** Runs named checks side by side, each at most 3 s, and logs why one fails. */
export async function runChecks(
  checks: Record<string, () => Promise<void>>,
): Promise<{ isReady: boolean; checks: Record<string, CheckState> }> {
  const states = await Promise.all(
    Object.entries(checks).map(async ([name, check]): Promise<[string, CheckState]> => {
      try {
        await within(3_000, check());
        return [name, "ok"];
      } catch (error) {
        reportUnknownError(error, `health ${name}`);
        return [name, "failing"];
      }
    }),
  );
  return {
    isReady: states.every(([, state]) => state === "ok"),
    checks: Object.fromEntries(states),
  };
}

/** Throws when the database does not answer. */
export async function checkDatabase(): Promise<void> {
  await appDb().$queryRaw`SELECT 1`;
}

/** Throws unless each migration that this build brings has been applied. */
export async function checkMigrations(): Promise<void> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const applied = await appDb().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const done = new Set(applied.map(({ name }) => name));
  const missing = names.filter((name) => !done.has(name));
  if (missing.length > 0) throw new Error(`not applied: ${missing.join(", ")}`);
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), milliseconds);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
