import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type CipImport, readCip } from "./data/cip.ts";
import { cipChanges } from "./data/cip-changes.ts";
import { cipSource } from "./data/figure-sources.ts";
import { openStore } from "./data/store.ts";
import { PlainError, runScript } from "./support/plain-error.ts";
import { step } from "./support/progress.ts";
import { root } from "./support/root.ts";

const USAGE =
  "npm run data:cip -- <six-digit titles .csv> <crosswalk to SOC .csv> [<four-digit titles .json> <two-digit titles .json>] [--dry-run]";
const FILE = join(root, "content", "data", "cip.json");

/** `npm run data:cip`: puts the subjects of a CIP edition and their occupations into content/data and says what changed. */
await runScript(async () => {
  const { files, dryRun } = cipArguments(process.argv.slice(2));
  const [titles, crosswalk, groups, families, ...more] = files;
  if (!titles || !crosswalk || (groups && !families) || more.length > 0)
    throw new PlainError(`Name two or four files:\n  ${USAGE}`);
  const read = await step("Reading the subjects", () => readCip({ titles, crosswalk, groups, families }));
  const { data, pairCount, leftOut, cipYear, socYear } = read;
  console.log(
    `\nCIP ${cipYear}, SOC ${socYear}: ${Object.keys(data.titles).length} subjects, ${pairCount} pairs.`,
  );
  for (const [reason, count] of Object.entries(leftOut)) console.log(`  left out, ${reason}: ${count} pairs`);
  const stored = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : null;
  // Without the optional files, what is stored of groups and families stays.
  const after = groups ? data : { ...data, groups: stored?.groups ?? {}, families: stored?.families ?? {} };
  console.log(cipChanges(stored, after).join("\n"));
  if (dryRun) {
    console.log("Nothing was written (--dry-run).");
    return;
  }
  writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`);
  nameSource(read);
});

function cipArguments(given: string[]): { files: string[]; dryRun: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false } },
    });
    return { files: positionals.map((file) => resolve(file)), dryRun: values["dry-run"] };
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n  ${USAGE}`);
  }
}

function nameSource({ cipYear, socYear }: CipImport): void {
  const { sources, saveSources } = openStore(root);
  const source = cipSource(cipYear, socYear);
  if (sources.some(({ id }) => id === source.id)) return;
  saveSources([...sources.filter(({ id }) => !id.startsWith("cip-")), source]);
  console.log(`New source ${source.id}, in content/data/sources.json.`);
}
