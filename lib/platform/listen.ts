import "server-only";
import pg from "pg";
import { log } from "./log.ts";

const LONGEST_PAUSE_MS = 30_000;

/**
 * Calls `onNotify` for each notification on a Postgres channel, and after each connect, because what was sent
 * while there was no connection is lost. Connects again by itself, with growing pauses up to 30 s: a lost
 * connection costs promptness, never work.
 */
export function listenTo(
  channel: string,
  connectionString: string,
  onNotify: () => void,
): { stop(): Promise<void> } {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isStopped = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString,
      application_name: "fairmatch listen",
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
    });
    client = fresh;
    fresh.on("error", () => lost(fresh));
    fresh.on("end", () => lost(fresh));
    fresh.on("notification", onNotify);
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`);
      failures = 0;
      onNotify();
    } catch {
      lost(fresh);
    }
  }

  function lost(which: pg.Client): void {
    if (client !== which) return;
    client = null;
    which.end().catch(() => undefined);
    if (isStopped) return;
    const pause = Math.min(1_000 * 2 ** failures++, LONGEST_PAUSE_MS);
    log().warn({ channel, pause }, "listen.lost");
    timer = setTimeout(() => void connect(), pause);
  }

  void connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
