import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Proof } from "#lib/bot-defence/proof-of-work.ts";
import { type Leaf, toLeaf } from "#lib/ledger/leaf.ts";
import { now } from "#lib/platform/clock.ts";
import { coalesced } from "#lib/platform/coalesce.ts";
import { appDb, KEEP_PLAN, type Tx } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/prisma/client.ts";
import { countTries, type RateRule, rateAnswer, tryName } from "#lib/platform/rate-limit.ts";
import { NO_VISIT, SUBMISSION_ROUTE, type Submission } from "./idempotency.ts";
import { LEAD_MAIL_QUEUED, type LeadMailKind } from "./lead-mail.ts";
import type { LeadRows } from "./lead-rows.ts";

export interface Entry {
  submission: Submission;
  rows: Pick<LeadRows, "lead" | "inquiries" | "consents" | "events">;
  /** What the lead has beside what was sent. */
  standing: { status: "submitted" | "review"; confirmBy: Date | null; reference: string };
  mail: LeadMailKind;
  /** Spent with the request; null: it came without. */
  proof: Proof | null;
  limit: { bucket: string; key: string; rule: RateRule };
}

export type Refusal = { kind: "proof_refused" } | { kind: "limited"; retryAfterSeconds: number };

/** Nothing was stored, because the proof was spent before or the limit is reached. */
export class RequestRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

const NO_LEAD = "A request without a lead cannot be stored.";

/**
 * Writes a request in one statement, because each trip to the database holds back everybody's next request: claim of the
 * key, proof, limit, lead, inquiries, consents, ledger entries, and mail. True: it is stored. False: it
 * was stored before. Another transaction with the same key is waited for, up to the connection's lock time-out; then this
 * throws `55P03`. Throws RequestRefused: then the statement was undone as a whole.
 */
export async function storeRequest(tx: Pick<Tx, "$queryRaw">, entry: Entry): Promise<boolean> {
  const { submission, rows, standing, proof, limit } = entry;
  const { visitId, key, bodyHash } = submission;
  const at = now();
  const mail = {
    id: randomUUIDv7(),
    leadId: rows.lead.id,
    kind: entry.mail,
    state: "waiting",
    attemptCount: 0,
    nextAt: at,
    createdAt: at,
  };
  const lead = {
    ...rows.lead,
    ...standing,
    updatedAt: at,
    optOutSignal: rows.lead.optOutSignal ?? false,
    legalHold: false,
  };
  const tries = Prisma.sql`
    SELECT ${tryName(limit.bucket, limit.key)}, 1, ${at.getTime() + limit.rule.seconds * 1_000}::bigint FROM claimed`;
  try {
    const [row] = await tx.$queryRaw<{ isNew: boolean }[]>`
      ${KEEP_PLAN} WITH claimed AS (
        INSERT INTO idempotency_record (scope, route, key, body_hash, lead_id, created_at)
        SELECT ${visitId ?? NO_VISIT}, ${SUBMISSION_ROUTE}, ${key}, ${bodyHash}, ${lead.id}::uuid, ${at}
        WHERE NOT EXISTS (
          SELECT FROM idempotency_record WHERE scope = ${NO_VISIT} AND route = ${SUBMISSION_ROUTE} AND key = ${key})
        ON CONFLICT DO NOTHING RETURNING 1),
      spent AS (
        INSERT INTO used_proof (nonce, expires_at)
        SELECT ${proof?.nonce ?? null}, ${proof?.expiresAt ?? null}::timestamptz FROM claimed WHERE ${proof !== null}
        ON CONFLICT DO NOTHING RETURNING 1),
      counted AS (${countTries(tries, at.getTime())}),
      ${insert("lead", [lead])},
      ${insert("inquiry", rows.inquiries)},
      ${insert("consent", rows.consents)},
      ${insert("ledger_leaf", rows.events.map(toLeaf))},
      ${insert("lead_mail", [mail])}
      SELECT EXISTS (SELECT FROM claimed) AS "isNew",
        ${refuse(Prisma.sql`${proof !== null} AND EXISTS (SELECT FROM claimed) AND NOT EXISTS (SELECT FROM spent)`, Prisma.sql`(SELECT 'proof' FROM claimed)`)},
        ${refuse(Prisma.sql`(SELECT points FROM counted) > ${limit.rule.points}`, Prisma.sql`(SELECT points || ' ' || expire FROM counted)`)}`;
    if (!row) throw new Error(NO_LEAD);
    return row.isNew;
  } catch (error) {
    throw readRefusal(error, limit.rule, at) ?? error;
  }
}

/**
 * Tells workers that something is stored, once for all who come together. After the commit and not in it: PostgreSQL lets one
 * transaction that tells something commit at a time. Where this is lost, the worker's next look finds what is stored.
 */
export const wakeWorkers = coalesced(async () => {
  await appDb()
    .$queryRaw`SELECT pg_notify('inquiry_submitted', '')::text, pg_notify(${LEAD_MAIL_QUEUED}, '')::text AS mail`;
});

type Row = Record<string, unknown> | Leaf;

/** Rows for a table, if the claim holds. Only what a row has is named: the table's own defaults hold for the rest. */
function insert(table: string, rows: readonly Row[]): Prisma.Sql {
  const [first = {}] = rows;
  const columns = Prisma.raw(Object.keys(first).map(toColumn).join(", "));
  const json = JSON.stringify(rows.map((row) => mapKeys(row)));
  const name = Prisma.raw(table);
  return Prisma.sql`new_${name} AS (
    INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM claimed, jsonb_populate_recordset(NULL::public.${name}, ${json}::jsonb))`;
}

const toColumn = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function mapKeys(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      toColumn(field),
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value,
    ]),
  );
}

const REFUSED = "refused";

/**
 * Ends the statement with an error where a condition holds: a text that is no number, so that nothing of it stays. `why`
 * has to come from a row, or the planner would find the error in every statement.
 */
function refuse(condition: Prisma.Sql, why: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${condition} THEN (${REFUSED} || ' ' || ${why})::int END`;
}

function readRefusal(error: unknown, rule: RateRule, at: Date): RequestRefused | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const [, why, points, expire] =
    /"refused (proof|(\d+) (\d+))\\?"/.exec(JSON.stringify(error.meta ?? {}).replaceAll('\\"', '"')) ?? [];
  if (!why) return null;
  if (why === "proof") return new RequestRefused({ kind: "proof_refused" });
  const { retryAfterSeconds } = rateAnswer(Number(points), Number(expire), rule, at.getTime());
  return new RequestRefused({ kind: "limited", retryAfterSeconds });
}
