import { afterEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { appDb, workerDb } from "./db.ts";
import { requireEnv } from "./env.ts";
import { listenTo } from "./listen.ts";

useTestDatabase();

let listener: { stop(): Promise<void> } | undefined;
afterEach(() => listener?.stop());

/** Starts listening; `next` resolves with the next call. */
function listen(): { next(): Promise<void> } {
  let calls = 0;
  let taken = 0;
  let wake = () => undefined as unknown;
  listener = listenTo("inquiry_submitted", requireEnv("WORKER_DATABASE_URL"), () => {
    calls += 1;
    wake();
  });
  return {
    async next() {
      while (calls === taken) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      taken += 1;
    },
  };
}

describe("listening", () => {
  it("tells once when it begins and then of each notification, from whichever role", async () => {
    const { next } = listen();
    await next();
    await appDb().$executeRaw`SELECT pg_notify('inquiry_submitted', '')`;
    await next();
  });

  it("connects again by itself when the server cuts the line, and the process lives", async () => {
    const { next } = listen();
    await next();
    const cut = await workerDb().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'fairmatch listen' AND datname = current_database()`;
    expect(cut).toBe(1);
    await next();
    await appDb().$executeRaw`SELECT pg_notify('inquiry_submitted', '')`;
    await next();
  });
});
