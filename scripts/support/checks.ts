import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildWhenChanged } from "./build-app.ts";
import { findDrift } from "./check-drift.ts";
import { runBrowserTests } from "./e2e.ts";
import { root } from "./root.ts";
import { run, runNode } from "./run.ts";

/** What a check found; each check without tests of its own counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Shown when something failed; tests show what they print while they run. */
  output: string;
}

export interface Check {
  name: string;
  words: string;
  /** Part of `npm run validate`: seconds, no database, no browser. */
  isQuick: boolean;
  /** The check without whose success this one makes no sense. */
  needs?: string;
  /** Shows what it does while it runs. */
  isTalkative?: boolean;
  work: () => Promise<Outcome>;
}

const bin = (name: string) => join(root, "node_modules/.bin", name);
const RESULTS = join(root, "test-results");

/** Everything that `npm test` runs, in order. */
export const checks: Check[] = [
  {
    name: "generate",
    words: "Generate the database client",
    isQuick: true,
    work: script("scripts/generate.ts"),
  },
  { name: "types", words: "Types", isQuick: true, needs: "generate", work: checkTypes },
  { name: "lint", words: "Format and lint", isQuick: true, work: program("biome", "check", ".") },
  { name: "boundaries", words: "Boundaries", isQuick: true, work: script("scripts/check-boundaries.ts") },
  { name: "unused", words: "Unused code and dependencies", isQuick: true, work: program("knip") },
  {
    name: "content",
    words: "Guides: text, links, figures and their sources",
    isQuick: true,
    work: script("scripts/content-check.ts"),
  },
  {
    name: "environment",
    words: "Environment reference",
    isQuick: true,
    work: script("scripts/environment-reference.ts", "--check"),
  },
  {
    name: "unit",
    words: "Unit tests",
    isQuick: true,
    needs: "generate",
    isTalkative: true,
    work: vitest("unit"),
  },
  {
    name: "drift",
    words: "Migrations match the schema",
    isQuick: false,
    work: checkDrift,
  },
  {
    name: "integration",
    words: "Integration tests on PostgreSQL",
    isQuick: false,
    needs: "generate",
    isTalkative: true,
    work: vitest("integration"),
  },
  { name: "build", words: "Production build", isQuick: false, needs: "generate", work: buildForProduction },
  {
    name: "e2e",
    words: "Browser tests",
    isQuick: false,
    needs: "build",
    isTalkative: true,
    work: () => browse([]),
  },
];

/** Runs the browser tests; `args` go to Playwright. */
export async function browse(args: string[]): Promise<Outcome> {
  const report = join(RESULTS, "browser.json");
  rmSync(report, { force: true });
  const { code } = await runBrowserTests(args);
  if (!existsSync(report)) return { passed: 0, failed: 1, output: "Playwright left no report." };
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, "utf8")).stats;
  return atLeastOneFailure(code, { passed: expected, failed: unexpected + flaky, output: "" });
}

function vitest(project: string) {
  return async (): Promise<Outcome> => {
    const report = join(RESULTS, `${project}.json`);
    rmSync(report, { force: true });
    const { code } = await run(
      bin("vitest"),
      ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      { onLine: (line) => console.log(`    ${line}`) },
    );
    if (!existsSync(report)) return { passed: 0, failed: 1, output: "vitest left no report." };
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const broken = testResults.filter(
      (file: { status: string; assertionResults: unknown[] }) =>
        file.status === "failed" && file.assertionResults.length === 0,
    ).length;
    return atLeastOneFailure(code, { passed: numPassedTests, failed: numFailedTests + broken, output: "" });
  };
}

async function checkTypes(): Promise<Outcome> {
  const routes = await run(bin("next"), ["typegen"]);
  return routes.code === 0 ? program("tsc", "--noEmit")() : asOne(routes);
}

async function checkDrift(): Promise<Outcome> {
  const sql = await findDrift();
  return sql === null
    ? { passed: 1, failed: 0, output: "" }
    : {
        passed: 0,
        failed: 1,
        output: `prisma/schema has what no migration makes (npm run db:create):\n\n${sql}`,
      };
}

async function buildForProduction(): Promise<Outcome> {
  await buildWhenChanged();
  return { passed: 1, failed: 0, output: "" };
}

function program(name: string, ...args: string[]) {
  return async () => asOne(await run(bin(name), args));
}

function script(...args: string[]) {
  return async () => asOne(await runNode(args));
}

function asOne({ code, output }: { code: number; output: string }): Outcome {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** A runner that ends badly without a failed test (an error outside of tests) still counts. */
function atLeastOneFailure(code: number, outcome: Outcome): Outcome {
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}
