import pg from "pg";

/** A connection whose waits are bounded, with its session in UTC. End it yourself. */
export async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A server that goes away would otherwise end this process; the query in hand fails by itself.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SET timezone TO 'UTC'");
  } catch (error) {
    await client.end();
    throw error;
  }
  return client;
}

/** Does `work` on a connection of its own. */
export async function withConnection<T>(
  url: string,
  name: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(url, name);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A connection URL to this machine. */
export function databaseUrl(to: { user: string; password: string; port: number; database: string }): string {
  return `postgresql://${to.user}:${encodeURIComponent(to.password)}@127.0.0.1:${to.port}/${to.database}`;
}

/** The same server with another database, and another role if given. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

export const quoteIdentifier = (name: string): string => pg.escapeIdentifier(name);
export const quoteLiteral = (text: string): string => pg.escapeLiteral(text);

/** The SQLSTATE or system code of an error, if it has one. */
export function readCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
