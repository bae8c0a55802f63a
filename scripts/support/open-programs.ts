import { withConnection } from "../database/connect.ts";

const APPLICATION = "fairmatch open programs";

/** Programs, at most one a school, whose schools take requests by webhook at any time. */
export async function listOpenPrograms(ownerUrl: string): Promise<string[]> {
  return withConnection(ownerUrl, APPLICATION, async (client) => {
    const { rows } = await client.query<{ id: string }>(`
      SELECT DISTINCT ON (s.id) p.id
      FROM program p
      JOIN school s ON s.id = p.school_id AND s.status = 'published'
      JOIN commerce.agreement a ON a.partner_id = s.partner_id AND a.status = 'active'
        AND a.starts_on <= current_date AND (a.ends_on IS NULL OR a.ends_on > current_date)
      JOIN commerce.delivery_target t ON t.agreement_id = a.id AND t.school_id = s.id AND t.channel = 'webhook'
      WHERE p.status = 'published'
        AND NOT EXISTS (SELECT 1 FROM commerce.agreement_hours h WHERE h.agreement_id = a.id)
      ORDER BY s.id, p.id`);
    return rows.map(({ id }) => id);
  });
}

/** Keeps every cap, and out of reach: requests beyond a cap would wait for another day. */
export async function raiseCaps(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, APPLICATION, (client) =>
    client.query("UPDATE commerce.agreement_cap SET max_count = 1000000 WHERE max_count IS NOT NULL"),
  );
}
