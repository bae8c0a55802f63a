import { randomBytes } from "node:crypto";
import { documents } from "../support/documents.ts";
import { startOwnDatabase } from "../support/own-database.ts";
import { publishAdvertiserStrip } from "../support/publish-disclosure.ts";
import { copyBuild } from "../support/second-server.ts";
import { expect, test } from "../support/test.ts";

const GUIDE = "/guides/health-information-technician";
const FIRST_WORDS = "Some schools pay us: the first words of this journey.";
const NEXT_WORDS = "Some schools pay us: the next words of this journey.";

test("documents are served while PostgreSQL is stopped, also after a restart, and follow it when it is back @desktop", async () => {
  test.setTimeout(300_000);
  const database = await startOwnDatabase();
  const server = await copyBuild({
    APP_DATABASE_URL: database.roles.app,
    MATCHER_DATABASE_URL: database.roles.matcher,
  });
  const ask = (path: string, init?: RequestInit) => fetch(`${server.origin}${path}`, init);
  const cacheState = async (path: string) => (await ask(path)).headers.get("x-nextjs-cache");
  const status = async (path: string) => (await ask(path)).status;
  const expectReady = (expected: number) =>
    expect.poll(() => status("/api/health/ready"), { timeout: 60_000 }).toBe(expected);
  const expectDocuments = async () => {
    for (const path of documents) expect(await status(path), path).toBe(200);
  };
  try {
    await server.start();
    await expectReady(200);
    await publishAdvertiserStrip(database.ownerUrl, FIRST_WORDS);
    await expect.poll(async () => (await ask(GUIDE)).text(), { timeout: 30_000 }).toContain(FIRST_WORDS);

    await database.stop();
    await expectDocuments();
    await expectReady(503);
    for (const path of ["/request/submit", "/match/begin", "/receipt/a/withdraw/confirm"]) {
      const answer = await ask(path, {
        method: "POST",
        headers: { origin: server.origin, "content-type": "application/x-www-form-urlencoded" },
        body: "a=b",
      });
      expect(answer.status, path).toBe(503);
      expect(answer.headers.get("retry-after"), path).toBe("10");
      expect(await answer.text(), path).toContain("in a minute");
    }

    await server.kill();
    server.ageDocuments();
    await server.start();
    // Each is out of date: the page of last time is served, and a refresh that needs the database fails.
    for (const path of documents) expect(await cacheState(path), path).toBe("STALE");
    await expect.poll(() => cacheState(GUIDE), "the refresh has failed").toBe("HIT");
    await expectDocuments();
    expect(await (await ask(GUIDE)).text(), "as it was rendered last").toContain(FIRST_WORDS);
    expect(await status("/api/health/live")).toBe(200);
    expect(await status("/api/health/ready")).toBe(503);
    expect(await status("/")).toBe(200);
    for (const path of ["/match", "/programs", "/admin/sign-in", "/receipt/a.b"]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(503);
      expect(answer.headers.get("retry-after"), path).toBe("10");
      expect(await answer.text(), path).toContain("try again in a minute");
    }
    expect((await ask("/request/send", { method: "POST", body: "a=b" })).status).toBe(503);

    await database.start();
    await publishAdvertiserStrip(database.ownerUrl, NEXT_WORDS);
    await expectReady(200);
    expect(await status("/match")).toBe(200);
    await expect.poll(async () => (await ask(GUIDE)).text(), { timeout: 30_000 }).toContain(NEXT_WORDS);

    // A key that the database has not seen it with ends the process, as soon as that can be known.
    await database.stop();
    await server.kill();
    await server.start({ FAIRMATCH_KEYS: `other:${randomBytes(32).toString("base64url")}` });
    await expectDocuments();
    await database.start();
    expect(await server.ended()).toMatch(/^exit code 1[\s\S]*which FAIRMATCH_KEYS lacks/);
  } finally {
    await server.remove();
    await database.remove();
  }
});
