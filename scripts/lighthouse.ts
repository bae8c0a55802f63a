import { parseArgs } from "node:util";
import { listGuideSlugs } from "#lib/guides/queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { withBenchSite } from "./bench/bench-site.ts";
import { type LighthouseReport, lighthouse } from "./bench/lighthouse-report.ts";
import { median } from "./bench/load.ts";
import { findChromium } from "./support/chromium.ts";
import { runScript } from "./support/plain-error.ts";

const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const MEASURES = {
  "LCP ms": "largest-contentful-paint",
  "FCP ms": "first-contentful-paint",
  "TBT ms": "total-blocking-time",
  CLS: "cumulative-layout-shift",
  bytes: "total-byte-weight",
} as const;

/**
 * `npm run lighthouse`: medians of five runs for every guide, as a phone on slow 4G. Measures a site of its own on scratch
 * data, or the one at `--url http://localhost:3000` (Lighthouse wants https, or this machine).
 */
await runScript(async () => {
  const { values } = parseArgs({ options: { url: { type: "string" } } });
  const chromium = await findChromium();
  if (values.url) return measureGuides(chromium, new URL(values.url).origin);
  await withBenchSite(({ origin }) => measureGuides(chromium, origin));
});

async function measureGuides(chromium: string, origin: string): Promise<void> {
  const table: Record<string, Record<string, number>> = {};
  const failing = new Set<string>();
  for (const slug of await listGuideSlugs()) {
    const reports: LighthouseReport[] = [];
    for (let round = 1; round <= RUNS; round += 1) {
      reports.push(await lighthouse(chromium, origin + paths.guide(slug)));
      console.log(`  ${slug}: ${round} of ${RUNS}`);
    }
    table[slug] = summarize(reports);
    for (const report of reports)
      for (const { score, title } of Object.values(report.audits))
        if (score !== null && score < 0.9) failing.add(title);
  }
  console.table(table);
  if (failing.size > 0) console.log(`Below 90 in some run: ${[...failing].join("; ")}.`);
}

function summarize(reports: readonly LighthouseReport[]): Record<string, number> {
  const row: Record<string, number> = {};
  for (const category of CATEGORIES)
    row[category] = Math.round(
      median(reports.map(({ categories }) => categories[category]?.score ?? 0)) * 100,
    );
  for (const [name, audit] of Object.entries(MEASURES)) {
    const value = median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
    row[name] = Number(value.toFixed(name === "CLS" ? 3 : 0));
  }
  return row;
}
