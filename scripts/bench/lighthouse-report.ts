import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlainError } from "../support/plain-error.ts";
import { root } from "../support/root.ts";

const CHROMIUM_FLAGS = [
  "--headless=new",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
].join(" ");

/** What is read of Lighthouse's report. */
export interface LighthouseReport {
  /** Scores from 0 to 1. */
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
}

/** Chromium now and then loses the beginning of its own record (NO_NAVSTART). */
const ATTEMPTS = 3;

/** Measures once with Lighthouse's defaults: a middling phone on slow 4G, simulated. Throws plainly when it can't. */
export async function lighthouse(chromium: string, url: string): Promise<LighthouseReport> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const report = await runLighthouse(chromium, url);
    if (report) return report;
  }
  throw new PlainError(`Lighthouse failed ${ATTEMPTS} times for ${url}.`);
}

async function runLighthouse(chromium: string, url: string): Promise<LighthouseReport | null> {
  const folder = mkdtempSync(join(tmpdir(), "fairmatch-lighthouse-"));
  const file = join(folder, "report.json");
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [
          join(root, "node_modules/lighthouse/cli/index.js"),
          url,
          "--output=json",
          `--output-path=${file}`,
          "--quiet",
          `--chrome-flags=${CHROMIUM_FLAGS}`,
        ],
        { env: { ...process.env, CHROME_PATH: chromium }, stdio: ["ignore", "ignore", "inherit"] },
      );
      child.once("error", reject);
      child.once("exit", resolve);
    });
    return code === 0 ? (JSON.parse(readFileSync(file, "utf8")) as LighthouseReport) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
