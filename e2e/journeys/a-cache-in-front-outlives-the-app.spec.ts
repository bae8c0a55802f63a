import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startNginx } from "#scripts/support/nginx.ts";
import { documents } from "../support/documents.ts";
import { copyBuild } from "../support/second-server.ts";
import { expect, test } from "../support/test.ts";

const GUIDE = "/guides/medical-coder";

test("nginx as documented keeps documents, passes everything else, and answers while the app is gone @desktop", async () => {
  test.setTimeout(180_000);
  const { E2E_APP_DATABASE_URL: app = "", E2E_MATCHER_DATABASE_URL: matcher = "" } = process.env;
  const server = await copyBuild({
    APP_DATABASE_URL: app,
    MATCHER_DATABASE_URL: matcher,
    TRUST_PROXY: "1",
  });
  const folder = mkdtempSync(join(tmpdir(), "fairmatch-nginx-"));
  await server.start();
  const nginx = await startNginx(folder, server.port);
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${nginx.origin}${path}`, { headers });
  const cache = async (path: string, headers?: Record<string, string>) =>
    (await ask(path, headers)).headers.get("x-cache");
  try {
    await expect.poll(async () => (await ask("/api/health/ready")).status, { timeout: 60_000 }).toBe(200);
    expect(await cache(GUIDE)).toBe("MISS");
    expect(await cache(GUIDE)).toMatch(/HIT|UPDATING|STALE/);
    expect(await cache(`${GUIDE}?utm_source=mail`, { Cookie: "a=b", RSC: "1" })).toMatch(
      /HIT|UPDATING|STALE/,
    );
    const kept = await ask(GUIDE);
    expect(kept.headers.get("content-encoding")).toBe("gzip");
    expect(kept.headers.get("set-cookie")).toBeNull();
    expect(kept.headers.get("content-type")).toContain("text/html");
    const again = await ask(GUIDE, { "If-None-Match": kept.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);

    for (const screen of ["/", "/match", "/guides/search", "/programs", "/admin/sign-in", "/api/health"])
      expect(await cache(screen), screen).toBeNull();

    for (const path of documents) expect((await ask(path)).status, path).toBe(200);
    await server.kill();
    for (const path of documents) expect((await ask(path)).status, path).toBe(200);
    expect(await (await ask(GUIDE)).text()).toContain("medical coder");
    expect((await ask("/match")).status).toBe(502);
  } finally {
    await nginx.stop();
    await server.kill();
    server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});
