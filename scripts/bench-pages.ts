import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startNginx } from "./support/nginx.ts";
import { runScript } from "./support/plain-error.ts";
import { findFreePort } from "./support/ports.ts";
import { step } from "./support/progress.ts";

const GUIDE = "/guides/health-information-technician";

/**
 * `npm run bench:pages`: bytes of a guide against an empty page of the same build, and requests a second of the app, of
 * nginx as docs/nginx sets it up, and of nginx with the same HTML as a file.
 */
await runScript(async () => {
  process.env.FAIRMATCH_BENCH = "1";
  const { withBenchSite } = await import("./bench/bench-site.ts");
  const { interleaved } = await import("./bench/load.ts");
  const { pageBytes } = await import("./bench/page-bytes.ts");
  await withBenchSite(async ({ origin, port, folder }) => {
    const pages = { guide: GUIDE, "empty page": "/bench/empty", "stock page": "/bench/stock" };
    const bytes: Record<string, object> = {};
    for (const [name, path] of Object.entries(pages)) bytes[name] = await pageBytes(origin, path);
    console.log("\nBytes (html as it is, the rest compressed)");
    console.table(bytes);

    const filePort = await findFreePort();
    const answer = await fetch(origin + GUIDE);
    writeFileSync(join(folder, "guide.html"), await answer.text());
    const nginx = await startNginx(
      folder,
      port,
      `server { listen 127.0.0.1:${filePort}; location = /guide.html { root ${folder}; } }`,
    );
    try {
      const [app = 0, cache = 0, file = 0] = await step("Ask each in turn (about 75 s)", () =>
        interleaved([
          `${origin}${GUIDE}`,
          `${nginx.origin}${GUIDE}`,
          `http://localhost:${filePort}/guide.html`,
        ]),
      );
      const row = (perSecond: number) => ({
        "requests per second": Math.round(perSecond),
        "ratio to the app": Number((perSecond / app).toFixed(1)),
        "ratio to a file": Number((perSecond / file).toFixed(2)),
      });
      console.log("\nRequests a second, 32 connections, medians of 3 rounds in turn");
      console.table({
        app: row(app),
        "nginx cache in front": row(cache),
        "nginx, same HTML as a file": row(file),
      });
    } finally {
      await nginx.stop();
    }
  });
});
