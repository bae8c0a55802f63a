import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Nginx, startNginx } from "#scripts/support/nginx.ts";
import { documents } from "../support/documents.ts";
import { startOwnDatabase } from "../support/own-database.ts";
import { publishAdvertiserStrip } from "../support/publish-disclosure.ts";
import { copyBuild } from "../support/second-server.ts";
import { expect, test } from "../support/test.ts";

const GUIDE = "/guides/medical-coder";
const NEW_WORDS = "Some schools pay us: words that a cache has not seen.";
const SCREENS = [
  "/",
  "/match",
  "/guides/search",
  "/programs",
  "/request",
  "/receipt/a.b",
  "/admin/sign-in",
  "/api/health/ready",
];

test("nginx as documented keeps documents, passes everything else, and answers while the app is gone @desktop", async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "fairmatch-nginx-"));
  // nginx may run as another user.
  chmodSync(folder, 0o755);
  const database = await startOwnDatabase();
  const server = await copyBuild({
    APP_DATABASE_URL: database.roles.app,
    MATCHER_DATABASE_URL: database.roles.matcher,
    TRUST_PROXY: "1",
  });
  let nginx: Nginx | undefined;
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${nginx?.origin}${path}`, { headers });
  const cache = async (path: string, headers?: Record<string, string>) =>
    (await ask(path, headers)).headers.get("x-cache");
  const expectDocuments = async () => {
    for (const path of documents) expect((await ask(path)).status, path).toBe(200);
  };
  try {
    nginx = await startNginx(folder, server.port);
    await server.start();
    await expect.poll(async () => (await ask("/api/health/ready")).status, { timeout: 60_000 }).toBe(200);

    // Kept once for everybody, whoever asks and however.
    expect(await cache(GUIDE)).toBe("MISS");
    const kept = await ask(`${GUIDE}?utm_source=mail`, { Cookie: "a=b", RSC: "1", "Next-Url": "/" });
    expect(kept.headers.get("x-cache")).toMatch(/HIT|UPDATING/);
    expect(kept.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(kept.headers.get("content-encoding")).toBe("gzip");
    expect(kept.headers.get("vary")).toBe("Accept-Encoding");
    expect(kept.headers.get("set-cookie")).toBeNull();
    expect(kept.headers.get("content-security-policy")).toContain("script-src 'self'");
    const html = await kept.text();
    const plain = await ask(GUIDE, { "Accept-Encoding": "identity" });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe(html);
    const again = await ask(GUIDE, { "If-None-Match": kept.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    expect(again.headers.get("x-request-id")).not.toBe(kept.headers.get("x-request-id"));
    await expectDocuments();
    for (const path of documents) expect(await cache(path), path).toMatch(/HIT|UPDATING/);

    // So are the files of a page, each version of a script for itself.
    const files = [
      ...html.matchAll(/(?:href|src)="(\/(?:_next\/static|fonts|scripts|guides)\/[^"]+\.[^"]+)"/g),
    ];
    expect(files.length).toBeGreaterThan(3);
    for (const [, file = ""] of files) {
      await ask(file);
      expect(await cache(file), file).toBe("HIT");
    }
    const [script = ""] = /\/scripts\/[^"]+/.exec(html) ?? [];
    expect(await cache(script)).toBe("HIT");
    expect(await cache(script.replace(/v=.*/, "v=next"))).toBe("MISS");

    for (const screen of SCREENS) {
      const answer = await ask(screen);
      expect(answer.headers.get("x-cache"), screen).toBeNull();
      expect(answer.headers.get("cache-control"), screen).toContain("no-store");
    }
    expect(await cache("/guides/no-such-guide")).toBe("MISS");
    expect(await cache("/guides/no-such-guide"), "what is missing is not kept").toBe("MISS");

    await publishAdvertiserStrip(database.ownerUrl, NEW_WORDS);
    await expect.poll(async () => (await ask(GUIDE)).text(), { timeout: 60_000 }).toContain(NEW_WORDS);

    await server.kill();
    await expectDocuments();
    await expect.poll(() => cache(GUIDE), { timeout: 60_000 }).toBe("STALE");
    await expectDocuments();
    expect(await (await ask(GUIDE)).text()).toContain(NEW_WORDS);
    expect((await ask(script)).status).toBe(200);
    expect((await ask("/match")).status).toBe(502);
  } finally {
    await nginx?.stop();
    await server.remove();
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});
