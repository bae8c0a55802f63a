import { randomBytes, randomUUIDv7 } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

/**
 * What the same rows cost without framework, checks or encryption: `node:http`, pg and one transaction for each form. It
 * writes again, with ids of their own, the rows of the one request that is stored when it starts.
 */
const [port = "0", poolSize = "10"] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: Number(poolSize) });
/** In the order in which they can be written. */
const TABLES = ["lead", "inquiry", "consent", "ledger_leaf", "lead_mail", "idempotency_record"] as const;
const JSON_TYPES = [114, 3802];

interface Template {
  name: string;
  sql: string;
  columns: string[];
  rows: unknown[][];
}

const templates: Template[] = [];
for (const name of TABLES) {
  const { rows, fields } = await pool.query<unknown[]>({ text: `SELECT * FROM ${name}`, rowMode: "array" });
  const columns = fields.map((field) => field.name);
  const isJson = fields.map(({ dataTypeID }) => JSON_TYPES.includes(dataTypeID));
  const places = rows.map(
    (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(", ")})`,
  );
  templates.push({
    name,
    columns,
    sql: `INSERT INTO ${name} (${columns.join(", ")}) VALUES ${places.join(", ")}`,
    rows: rows.map((row) =>
      row.map((value, column) => (isJson[column] && value !== null ? JSON.stringify(value) : value)),
    ),
  });
}
const ids = templates.flatMap(({ columns, rows }) => {
  const at = columns.indexOf("id");
  return at < 0 ? [] : rows.map((row) => String(row[at]));
});

/** What may be there once only, beside ids. */
const FRESH: Record<string, () => unknown> = {
  reference: () => `FM-${randomBytes(6).toString("hex")}`,
  receipt_token_hash: () => randomBytes(32),
  email_index: () => randomBytes(32).toString("hex"),
  key: () => randomBytes(32).toString("base64url"),
  batch: () => null,
  position: () => null,
};

async function store(): Promise<void> {
  const renamed = new Map(ids.map((id) => [id, randomUUIDv7()]));
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    for (const { name, sql, columns, rows } of templates) {
      const values = rows.flatMap((row) =>
        row.map((value, column) => {
          const fresh = FRESH[columns[column] ?? ""];
          return fresh ? fresh() : (renamed.get(value as string) ?? value);
        }),
      );
      await client.query({ name, text: sql, values });
    }
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

createServer(async (request, response) => {
  if (request.method !== "POST") return void response.writeHead(404).end();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
  try {
    await store();
    response.writeHead(303, { Location: `/receipt/${form.get("key")}`, "Content-Length": "0" }).end();
  } catch (error) {
    console.error(error);
    response.writeHead(500, { "Content-Length": "0" }).end();
  }
}).listen(Number(port), "127.0.0.1");
