import { resolve } from "node:path";
import { importArguments } from "./data/arguments.ts";
import { projectionsSource } from "./data/figure-sources.ts";
import { importPart } from "./data/import.ts";
import { describeImport } from "./data/import-report.ts";
import { readProjections } from "./data/projections.ts";
import { openStore } from "./data/store.ts";
import { runScript } from "./support/plain-error.ts";
import { step } from "./support/progress.ts";
import { root } from "./support/root.ts";

const USAGE = "npm run data:projections -- <occupation.xlsx, or its table 1.2 as .csv> [--dry-run]";

/** `npm run data:projections`: puts the outlook of an official file into content/data and says what changed. */
await runScript(async () => {
  const { file, dryRun } = importArguments(process.argv.slice(2), USAGE);
  const { codes } = openStore(root);
  const { period, sourceId, files, rowCount } = await step(`Reading ${file}`, () =>
    readProjections(resolve(file), codes),
  );
  console.log(`\nProjections ${period}: ${rowCount} rows.`);
  const report = importPart(
    root,
    { part: "outlook", source: projectionsSource(sourceId, period), files },
    dryRun,
  );
  console.log(describeImport(report, dryRun).join("\n"));
});
