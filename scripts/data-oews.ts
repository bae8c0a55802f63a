import { resolve } from "node:path";
import { importArguments } from "./data/arguments.ts";
import { oewsSource } from "./data/figure-sources.ts";
import { importPart } from "./data/import.ts";
import { describeImport } from "./data/import-report.ts";
import { readOews } from "./data/oews.ts";
import { KIND_WORDS } from "./data/oews-layout.ts";
import { openStore } from "./data/store.ts";
import { runScript } from "./support/plain-error.ts";
import { step } from "./support/progress.ts";
import { root } from "./support/root.ts";

const USAGE = `npm run data:oews -- <national_M…_dl, state_M…_dl or natsector_M…_dl> [--release "May 2025"] [--dry-run]`;
const PART_OF = { nation: "national", states: "states", sectors: "settings" } as const;

/** `npm run data:oews`: puts wages and jobs of an official file into content/data and says what changed. */
await runScript(async () => {
  const { file, release: given, dryRun } = importArguments(process.argv.slice(2), USAGE);
  const store = openStore(root);
  const read = await step(`Reading ${file}`, () => readOews(resolve(file), { ...store, release: given }));
  const { kind, release, sourceId, files, rowCount, leftOut } = read;
  console.log(`\nWages and jobs of ${KIND_WORDS[kind]}, ${release}: ${rowCount} rows.`);
  if (leftOut.size > 0)
    console.log(
      `Left out, as no state: ${[...leftOut].map(([area, rows]) => `${area} (${rows})`).join(", ")}.`,
    );
  const report = importPart(
    root,
    { part: PART_OF[kind], source: oewsSource(sourceId, release, kind), files },
    dryRun,
  );
  console.log(describeImport(report, dryRun).join("\n"));
});
