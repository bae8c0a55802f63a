import { beforeEach, expect, test } from "vitest";
import { recordAudits } from "#lib/access/audit.ts";
import { appDb, workerDb } from "#lib/platform/db.ts";
import { requireEnv } from "#lib/platform/env.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { parseSigningKey } from "./batch.ts";
import { createSealer } from "./seal-batches.ts";
import { verifyLedger } from "./verify.ts";

const database = useTestDatabase();
const key = parseSigningKey(requireEnv("FAIRMATCH_LEDGER_KEY"));
const seal = () => createSealer(workerDb(), { key, headFile: null }).run();
const verify = () => verifyLedger(database.owner(), null);

const record = (count: number) =>
  recordAudits(
    appDb(),
    null,
    Array.from({ length: count }, (_, at) => ({
      action: "program.updated",
      resource: "program",
      resourceId: `p${at}`,
      change: { name: [`Before ${at}`, `After ${at}`] as [string, string] },
    })),
  );

/** Writes as somebody who owns the database does: past triggers. */
async function tamper(statement: string): Promise<void> {
  for (const table of ["audit_event", "audit_seal"])
    await database.owner().$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await database.owner().$executeRawUnsafe(statement);
}

let ids: string[];
beforeEach(async () => {
  await tamper("DELETE FROM audit_seal");
  await tamper("DELETE FROM audit_event");
  await database.owner().$executeRawUnsafe("ALTER TABLE ledger_leaf DISABLE TRIGGER USER");
  await database.owner().$executeRawUnsafe("ALTER TABLE ledger_batch DISABLE TRIGGER USER");
  await database.owner().$executeRawUnsafe("DELETE FROM ledger_leaf");
  await database.owner().$executeRawUnsafe("DELETE FROM ledger_batch");
  await record(3);
  await seal();
  await record(4);
  await seal();
  const events = await database.owner().auditEvent.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  ids = events.map(({ id }) => id);
});

test("events are under the ledger within one sealing, each once, and verify", async () => {
  expect(await verify()).toMatchObject({ fault: null, audited: 7, waiting: 0 });
  await record(2);
  expect(await verify()).toMatchObject({ fault: null, audited: 7, waiting: 2 });
  await seal();
  await seal();
  expect(await verify()).toMatchObject({ fault: null, audited: 9, waiting: 0 });
});

test.each([
  [
    "changed",
    "UPDATE audit_event SET change = '{}' WHERE id = '$2'",
    /^Audit event \$2 is not what was sealed/,
  ],
  [
    "given to somebody else",
    "UPDATE audit_event SET actor_role = 'owner' WHERE id = '$4'",
    /^Audit event \$4 is not/,
  ],
  ["deleted", "DELETE FROM audit_event WHERE id = '$5'", /^Audit event \$5 is gone/],
  [
    "moved in time",
    "UPDATE audit_event SET created_at = created_at - interval '1 day' WHERE id = '$0'",
    /^Audit event \$0 is not/,
  ],
])("an event that was %s is named", async (_, statement, words) => {
  const fill = (text: string) => text.replace(/\$(\d)/, (__, at) => ids[Number(at)] ?? "");
  await tamper(fill(statement));
  expect((await verify()).fault).toMatch(new RegExp(fill(words.source.replace(/\\\$/, "$"))));
});

test("an event that is deleted with its seal leaves a list that does not add up", async () => {
  await tamper(`DELETE FROM audit_event WHERE id = '${ids[1]}'`);
  await tamper(`DELETE FROM audit_seal WHERE event_id = '${ids[1]}'`);
  expect((await verify()).fault).toMatch(/^The list of audit events that entry .* seals was changed/);
});

test("a seal that is changed with its event is noticed by the list", async () => {
  await tamper(`UPDATE audit_event SET action = 'x' WHERE id = '${ids[1]}'`);
  await tamper(`UPDATE audit_seal SET digest = '\\x00' WHERE event_id = '${ids[1]}'`);
  expect((await verify()).fault).toMatch(/^The list of audit events/);
});
