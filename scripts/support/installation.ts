import pg from "pg";
import { PlainError } from "./plain-error.ts";

export type Installation = "demo" | "standard";

/**
 * Refuses a database of the other kind: invented partners never enter a real installation, and a demo, whose
 * passphrases are printed, never becomes one. A new database is marked "standard" here; the mark "demo" comes
 * with the demo data, in its transaction.
 */
export async function claimDatabase(ownerUrl: string, wanted: Installation): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ value: string }>(
      "SELECT value #>> '{}' AS value FROM setting WHERE key = 'installation'",
    );
    const found = rows[0]?.value;
    if (found !== undefined && found !== wanted) throw refusal(wanted);
    if (found === undefined && wanted === "standard")
      await client.query(
        "INSERT INTO setting (key, value, updated_at) VALUES ('installation', '\"standard\"', now()) ON CONFLICT DO NOTHING",
      );
  } finally {
    await client.end();
  }
}

function refusal(wanted: Installation): PlainError {
  return new PlainError(
    wanted === "demo"
      ? "This database belongs to a real installation: demo data does not enter it.\nFor a demo, choose another folder (FAIRMATCH_DATA_DIR=.data-demo npm run demo) or another DATABASE_URL."
      : "This database holds a demo, whose passphrases everybody knows: it does not become a real installation.\nChoose another folder (FAIRMATCH_DATA_DIR=.data-site npm start) or another DATABASE_URL.",
  );
}
