import pg from "pg";

/**
 * Settings `request.<name>` for sites that programs use as people do, only faster. Without the generated client: scripts
 * that make it import this.
 */
export async function setRequestRules(
  ownerUrl: string,
  rules: { minimumSeconds?: number; proofOfWork?: boolean },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    for (const [name, value] of Object.entries(rules))
      await client.query(
        `INSERT INTO setting (key, value, updated_at) VALUES ($1, $2, now())
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
        [`request.${name}`, JSON.stringify(value)],
      );
  } finally {
    await client.end();
  }
}
