import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listGuideSlugs } from "#lib/guides/queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { withBenchSite } from "./bench/bench-site.ts";
import { median } from "./bench/load.ts";
import { findChromium } from "./support/chromium.ts";
import { PlainError, runScript } from "./support/plain-error.ts";
import { root } from "./support/root.ts";

const RUNS = 5;
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
].join(" ");

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const MEASURES = {
  "LCP ms": "largest-contentful-paint",
  "FCP ms": "first-contentful-paint",
  "blocking ms": "total-blocking-time",
  "layout shift": "cumulative-layout-shift",
} as const;

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
}

/** `npm run lighthouse`: medians of five runs for every guide, as a phone on slow 4G (Lighthouse's own simulation). */
await runScript(async () => {
  const chromium = await findChromium();
  await withBenchSite(async ({ origin }) => {
    const table: Record<string, Record<string, number>> = {};
    const failing = new Set<string>();
    for (const slug of await listGuideSlugs()) {
      const reports: Report[] = [];
      for (let round = 1; round <= RUNS; round += 1) {
        reports.push(await measure(chromium, origin + paths.guide(slug)));
        console.log(`  ${slug}: ${round} of ${RUNS}`);
      }
      table[slug] = summarize(reports);
      for (const report of reports)
        for (const { score, title } of Object.values(report.audits))
          if (score !== null && score < 0.9) failing.add(title);
    }
    console.table(table);
    if (failing.size > 0) console.log(`Below 90 in some run: ${[...failing].join("; ")}.`);
  });
});

function summarize(reports: readonly Report[]): Record<string, number> {
  const row: Record<string, number> = {};
  for (const category of CATEGORIES)
    row[category] = Math.round(
      median(reports.map(({ categories }) => categories[category]?.score ?? 0)) * 100,
    );
  for (const [name, audit] of Object.entries(MEASURES))
    row[name] = Number(
      median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN)).toFixed(3),
    );
  return row;
}

async function measure(chromium: string, url: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "fairmatch-lighthouse-"));
  const file = join(folder, "report.json");
  try {
    const code = await new Promise<number | null>((resolve) => {
      const child = spawn(
        process.execPath,
        [
          join(root, "node_modules/lighthouse/cli/index.js"),
          url,
          "--output=json",
          `--output-path=${file}`,
          "--quiet",
          `--chrome-flags=${FLAGS}`,
        ],
        { env: { ...process.env, CHROME_PATH: chromium }, stdio: ["ignore", "ignore", "inherit"] },
      );
      child.once("exit", resolve);
    });
    if (code !== 0) throw new PlainError(`Lighthouse ended with ${code} for ${url}.`);
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
