import { migrate } from "../database/migrate.ts";
import { ensureRoles } from "../database/roles.ts";
import { claimDatabase } from "./installation.ts";
import { PlainError, runScript } from "./plain-error.ts";

/** `node migrate.js` in a release: brings the database of DATABASE_URL up to date. Safe to run again, and twice at once. */
await runScript(async () => {
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new PlainError("DATABASE_URL is missing: the connection of the database's owner.");
  await ensureRoles(ownerUrl);
  const applied = await migrate(ownerUrl, { say: console.log });
  await claimDatabase(ownerUrl, "standard");
  console.log(applied.length === 0 ? "The database was up to date." : "The database is up to date.");
});
