import { documents } from "../support/documents.ts";
import { copyBuild, startGate } from "../support/second-server.ts";
import { expect, test } from "../support/test.ts";

const GUIDE = "/guides/health-information-technician";

test("every document is served while the database is away, also after a restart @desktop", async () => {
  test.setTimeout(180_000);
  const { E2E_APP_DATABASE_URL: app = "", E2E_MATCHER_DATABASE_URL: matcher = "" } = process.env;
  const gate = await startGate(app);
  const server = await copyBuild({
    APP_DATABASE_URL: gate.through(app),
    MATCHER_DATABASE_URL: gate.through(matcher),
  });
  const ask = (path: string) => fetch(`${server.origin}${path}`);
  const status = async (path: string) => (await ask(path)).status;
  const expectDocuments = async () => {
    for (const path of documents) expect(await status(path), path).toBe(200);
  };
  try {
    await server.start();
    await expectDocuments();
    expect(await status("/api/health/ready")).toBe(503);
    const match = await ask("/match");
    expect(match.status).toBe(503);
    expect(match.headers.get("retry-after")).toBe("10");

    gate.open();
    await expect.poll(() => status("/api/health/ready"), { timeout: 60_000 }).toBe(200);
    expect(await status("/match")).toBe(200);
    await expect.poll(async () => (await ask(GUIDE)).text(), { timeout: 30_000 }).toContain("Sponsored");

    gate.close();
    await expectDocuments();
    await server.kill();
    await server.start();
    await expectDocuments();
    expect(await (await ask(GUIDE)).text()).toContain("Sponsored");
  } finally {
    await server.kill();
    server.remove();
    await gate.end();
  }
});
