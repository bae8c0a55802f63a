import { createHash } from "node:crypto";
import pg from "pg";
import type { Acknowledged } from "./submit.ts";

interface StoredInquiry {
  token_hash: Buffer;
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

/** Programs, at most one a school, whose schools take requests by webhook at any time and without caps in reach. */
export async function listOpenPrograms(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(`
      SELECT DISTINCT ON (s.id) p.id
      FROM program p
      JOIN school s ON s.id = p.school_id AND s.status = 'published'
      JOIN commerce.agreement a ON a.partner_id = s.partner_id AND a.status = 'active'
        AND a.starts_on <= current_date AND (a.ends_on IS NULL OR a.ends_on > current_date)
      JOIN commerce.delivery_target t ON t.agreement_id = a.id AND t.school_id = s.id AND t.channel = 'webhook'
      WHERE p.status = 'published'
        AND NOT EXISTS (SELECT 1 FROM commerce.agreement_hours h WHERE h.agreement_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM commerce.agreement_cap c WHERE c.agreement_id = a.id AND c.max_count < 100)
      ORDER BY s.id, p.id`);
    return rows.map(({ id }) => id);
  });
}

/** Inquiries without an end yet, those that no worker has seen included. */
export async function countOpen(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ open: number }>(`
      SELECT count(*)::int AS open FROM inquiry i LEFT JOIN delivery d ON d.inquiry_id = i.id
      WHERE d.id IS NULL OR d.state IN ('pending', 'held', 'sending', 'failed')`);
    return rows[0]?.open ?? 0;
  });
}

/** Compares what people were told with what is stored, and what is stored with what the schools have. */
export async function check(
  ownerUrl: string,
  told: readonly Acknowledged[],
  webhookIds: readonly string[],
): Promise<Findings> {
  const { leads, inquiries, invariants } = await withClient(ownerUrl, readStored);
  const failures: string[] = [];
  const expect = (holds: boolean, words: string) => {
    if (!holds) failures.push(words);
  };
  for (const { receiptToken, programIds } of told) {
    const hash = createHash("sha256").update(receiptToken).digest();
    const own = inquiries.filter(({ token_hash }) => token_hash.equals(hash));
    const asked = new Set(programIds);
    expect(
      own.length === asked.size && own.every(({ program_id }) => asked.has(program_id)),
      "a lost inquiry",
    );
    expect(
      own.every(({ consents }) => consents === 1),
      "an inquiry without the one consent that was given",
    );
  }
  expect(new Set(told.map(({ receiptToken }) => receiptToken)).size === told.length, "a shared receipt");
  expect(leads === told.length, `${leads} leads for ${told.length} requests`);
  expect(
    inquiries.every(({ state }) => state === "accepted"),
    "an inquiry that was not delivered",
  );
  const distinct = new Set(webhookIds);
  expect(distinct.size === webhookIds.length, "a webhook id that a school counted twice");
  const sent = new Set(inquiries.map(({ delivery_id }) => delivery_id));
  expect(
    sent.size === distinct.size && [...distinct].every((id) => sent.has(id)),
    "ids differ at the schools",
  );
  for (const [words, count] of Object.entries(invariants)) expect(count === 0, `${count} × ${words}`);
  return {
    counts: {
      "requests acknowledged": told.length,
      "leads stored": leads,
      "inquiries stored": inquiries.length,
      "distinct webhook ids at the schools": distinct.size,
    },
    failures,
  };
}

async function readStored(client: pg.Client) {
  const leads = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM lead");
  const inquiries = await client.query<StoredInquiry>(`
    SELECT l.receipt_token_hash AS token_hash, i.program_id, d.id AS delivery_id, d.state::text,
      (SELECT count(*)::int FROM consent c WHERE c.inquiry_id = i.id) AS consents
    FROM inquiry i JOIN lead l ON l.id = i.lead_id LEFT JOIN delivery d ON d.inquiry_id = i.id`);
  const invariants = await client.query<Record<string, number>>(`
    SELECT
      (SELECT count(*)::int FROM lead l WHERE NOT EXISTS (SELECT 1 FROM inquiry i WHERE i.lead_id = l.id))
        AS "lead without inquiry",
      (SELECT count(*)::int FROM delivery d WHERE d.state = 'accepted' AND NOT EXISTS
        (SELECT 1 FROM attempt a WHERE a.delivery_id = d.id AND a.outcome = 'accepted'))
        AS "delivery accepted without an accepted attempt",
      (SELECT count(*)::int FROM delivery d WHERE d.state = 'accepted' AND NOT EXISTS
        (SELECT 1 FROM commerce.reservation r WHERE r.delivery_id = d.id))
        AS "accepted delivery that no cap counts",
      (SELECT count(*)::int FROM lead WHERE status <> 'delivered') AS "lead that is not delivered"`);
  return {
    leads: leads.rows[0]?.count ?? 0,
    inquiries: inquiries.rows,
    invariants: invariants.rows[0] ?? {},
  };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
