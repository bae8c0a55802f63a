import { createHash } from "node:crypto";
import type { Client } from "pg";
import { withConnection } from "../database/connect.ts";
import type { Acknowledged } from "./submit.ts";

interface StoredInquiry {
  token_hash: string;
  program_id: string;
  consents: number;
  delivery_id: string | null;
  state: string | null;
}

/** What was found, in numbers, and every way in which it is not what was promised. */
export interface Findings {
  counts: Record<string, number>;
  failures: string[];
}

const APPLICATION = "fairmatch proof";

/** Inquiries without an end yet, those that no worker has seen and ledger entries that are not sealed included. */
export async function countOpen(ownerUrl: string): Promise<number> {
  return withConnection(ownerUrl, APPLICATION, async (client) => {
    const { rows } = await client.query<{ open: number }>(`
      SELECT (SELECT count(*) FROM inquiry i LEFT JOIN delivery d ON d.inquiry_id = i.id
              WHERE d.id IS NULL OR d.state IN ('pending', 'held', 'sending', 'failed'))::int
           + (SELECT count(*) FROM ledger_leaf WHERE batch IS NULL)::int AS open`);
    return rows[0]?.open ?? 0;
  });
}

/** Compares what people were told with what is stored, and what is stored with what the schools have. */
export async function check(
  ownerUrl: string,
  told: readonly Acknowledged[],
  webhookIds: readonly string[],
): Promise<Findings> {
  const { leads, inquiries, halves, wrongs } = await withConnection(ownerUrl, APPLICATION, readStored);
  const byReceipt = Map.groupBy(inquiries, ({ token_hash }) => token_hash);
  const stored = new Set(leads);
  const known = new Set(told.map(({ receiptToken }) => hashOf(receiptToken)));
  const missing = told.filter(({ receiptToken }) => !stored.has(hashOf(receiptToken)));
  const incomplete = told.filter(
    ({ receiptToken, programIds }) => !isWhole(byReceipt.get(hashOf(receiptToken)) ?? [], programIds),
  );
  const ids = new Set(webhookIds);
  const sent = new Set(inquiries.map(({ delivery_id }) => delivery_id));
  const zeros: Record<string, number> = {
    "missing: acknowledged without a lead": missing.length,
    "missing: acknowledged with a school or consent lost": incomplete.length,
    ...halves,
    "duplicates: leads that nobody was told of": leads.filter((hash) => !known.has(hash)).length,
    "duplicates: two people with one receipt": told.length - known.size,
    "duplicates: ids that a school counted twice": webhookIds.length - ids.size,
    "inquiries that their school does not have": [...sent].filter((id) => id === null || !ids.has(id)).length,
    "inquiries at a school that are not ours": [...ids].filter((id) => !sent.has(id)).length,
    "inquiries that were not accepted": inquiries.filter(({ state }) => state !== "accepted").length,
    ...wrongs,
  };
  const failures = Object.entries(zeros).flatMap(([words, count]) => (count === 0 ? [] : [words]));
  if (leads.length !== told.length) failures.push(`${leads.length} leads for ${told.length} requests`);
  return {
    counts: {
      "requests acknowledged": told.length,
      "leads stored": leads.length,
      "inquiries stored": inquiries.length,
      "distinct webhook ids at the schools": ids.size,
      ...zeros,
    },
    failures,
  };
}

const hashOf = (receiptToken: string) => createHash("sha256").update(receiptToken).digest("hex");

function isWhole(own: readonly StoredInquiry[], programIds: readonly string[]): boolean {
  const asked = new Set(programIds);
  return own.length === asked.size && own.every((each) => asked.has(each.program_id) && each.consents === 1);
}

async function readStored(client: Client) {
  const leads = await client.query<{ hash: string }>(
    "SELECT encode(receipt_token_hash, 'hex') AS hash FROM lead",
  );
  const inquiries = await client.query<StoredInquiry>(`
    SELECT encode(l.receipt_token_hash, 'hex') AS token_hash, i.program_id, d.id AS delivery_id, d.state::text,
      (SELECT count(*)::int FROM consent c WHERE c.inquiry_id = i.id) AS consents
    FROM inquiry i JOIN lead l ON l.id = i.lead_id LEFT JOIN delivery d ON d.inquiry_id = i.id`);
  const halves = await client.query<Record<string, number>>(`
    SELECT
      (SELECT count(*)::int FROM lead l WHERE NOT EXISTS (SELECT FROM inquiry i WHERE i.lead_id = l.id))
        AS "half leads: without inquiry",
      (SELECT count(*)::int FROM inquiry i WHERE NOT EXISTS (SELECT FROM consent c WHERE c.inquiry_id = i.id))
        AS "half leads: inquiry without consent",
      (SELECT count(*)::int FROM consent c WHERE NOT EXISTS
        (SELECT FROM ledger_leaf f WHERE f.subject_id = c.id AND f.batch IS NOT NULL))
        AS "half leads: consent that the ledger did not seal",
      (SELECT count(*)::int FROM lead l WHERE NOT EXISTS (SELECT FROM lead_mail m WHERE m.lead_id = l.id))
        AS "half leads: without receipt mail",
      (SELECT count(*)::int FROM lead l WHERE
        (SELECT count(*) FROM idempotency_record r WHERE r.lead_id = l.id) <> 1)
        AS "half leads: without its one key",
      (SELECT count(*)::int FROM idempotency_record WHERE lead_id IS NULL)
        AS "half leads: key without lead"`);
  const wrongs = await client.query<Record<string, number>>(`
    SELECT
      (SELECT count(*)::int FROM delivery d WHERE d.state = 'accepted' AND NOT EXISTS
        (SELECT FROM attempt a WHERE a.delivery_id = d.id AND a.outcome = 'accepted'))
        AS "deliveries accepted without an accepted attempt",
      (SELECT count(*)::int FROM delivery d WHERE d.state = 'accepted' AND NOT EXISTS
        (SELECT FROM commerce.reservation r WHERE r.delivery_id = d.id))
        AS "accepted deliveries that no cap counts",
      (SELECT count(*)::int FROM lead WHERE status <> 'delivered') AS "leads that are not delivered"`);
  return {
    leads: leads.rows.map(({ hash }) => hash),
    inquiries: inquiries.rows,
    halves: halves.rows[0] ?? {},
    wrongs: wrongs.rows[0] ?? {},
  };
}
