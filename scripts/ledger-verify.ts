import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readHead } from "#lib/ledger/head.ts";
import { verifyLedger } from "#lib/ledger/verify.ts";
import { createClient } from "#lib/platform/db.ts";
import { startEmbedded } from "./database/embedded.ts";
import { openDataFolder } from "./support/data-folder.ts";
import { PlainError, runScript } from "./support/plain-error.ts";
import { seconds } from "./support/progress.ts";

/**
 * `npm run ledger:verify [-- --head <file>]`: reads the whole ledger and names the first entry that is not as it was
 * sealed. 0: everything is; 1: something is not.
 */
await runScript(async () => {
  const startedAt = performance.now();
  const { values } = parseArgs({ options: { head: { type: "string" } } });
  const url = process.env.DATABASE_URL;
  const folder = url ? null : await openDataFolder();
  const server = folder ? await startEmbedded({ dataDir: folder.path }) : null;
  const db = createClient(url ?? server?.ownerUrl ?? "", "ledger verify");
  try {
    const file = values.head ?? process.env.LEDGER_HEAD_FILE ?? folder?.at("ledger-head.json") ?? null;
    if (values.head && !existsSync(values.head)) throw new PlainError(`There is no file ${values.head}.`);
    const head = file ? await readHead(file) : null;
    const report = await verifyLedger(db, head, (number) => {
      if (number % 500 === 0) console.log(`  batch ${number}, ${seconds(startedAt)}`);
    });
    console.log(`${report.batches} batches, ${report.leaves} entries, ${report.waiting} wait to be sealed`);
    console.log(
      `${report.compared} consents, withdrawals and texts compared, ${report.older} from before the ledger`,
    );
    console.log(`${report.audited} events of the audit log compared`);
    console.log(
      report.head === null
        ? "No head outside the database: a tail that was cut off would not be missed. See LEDGER_HEAD_FILE."
        : `The head outside the database is batch ${report.head}.`,
    );
    console.log(report.fault ? `FAULT: ${report.fault}` : "Everything is as it was sealed.");
    if (report.fault) process.exitCode = 1;
  } finally {
    await db.$disconnect();
    await server?.stop();
    folder?.release();
  }
});
