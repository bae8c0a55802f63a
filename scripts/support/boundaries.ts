import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import { cruiseOptions, doors } from "./doors.ts";
import { listFiles } from "./source-hash.ts";

const SOURCES = [
  "app",
  "components",
  "content",
  "e2e",
  "lib",
  "prisma",
  "scripts",
  "instrumentation.ts",
  "proxy.ts",
  "worker.ts",
];
const GENERATED = "lib/platform/prisma/";

export interface BoundaryReport {
  /** "rule: from -> to", and why. */
  violations: string[];
  /** Source files that the tool did not see. Anything here makes the check worthless. */
  unseen: string[];
  seenCount: number;
}

/** Checks the doors of the house at `folder`, and that every source file was looked at. */
export async function checkBoundaries(folder: string): Promise<BoundaryReport> {
  const roots = SOURCES.filter((path) => existsSync(join(folder, path)));
  const { output } = await cruise(roots, {
    ...cruiseOptions,
    ruleSet: { forbidden: doors },
    validate: true,
    baseDir: folder,
  });
  if (typeof output === "string") throw new Error("dependency-cruiser gave no report.");
  const seen = new Set(output.modules.map(({ source }) => source));
  const files = roots
    .flatMap((path) => listFiles(path, folder))
    .filter((file) => /\.(ts|tsx|js)$/.test(file) && !file.startsWith(GENERATED));
  return {
    violations: output.summary.violations.map(({ rule, from, to, via }) =>
      [`${rule.name}: ${from} -> ${to}`, ...(via ?? []).map(({ name }) => `      by ${name}`)].join("\n"),
    ),
    unseen: files.filter((file) => !seen.has(file)),
    seenCount: files.filter((file) => seen.has(file)).length,
  };
}
