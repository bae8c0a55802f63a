import { resolve } from "node:path";
import { cost, parseCommand, progressLine, withOwner } from "./catalogue/command.ts";
import { describeImport } from "./catalogue/describe-import.ts";
import { importScorecard } from "./catalogue/import-scorecard.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

const USAGE =
  "npm run import:scorecard -- <institution file> [<field of study file>] [--year 2023-24] [--fields-year 2016-17] [--allow-fewer]";
const SCHOOL_YEAR = /^(20\d{2}-\d{2})?$/;

/** `npm run import:scorecard`: puts figures of the College Scorecard on schools and programs of the open catalogue. */
await runScript(async () => {
  const startedAt = performance.now();
  const { positionals, values } = parseCommand(USAGE, {
    year: { type: "string" },
    "fields-year": { type: "string" },
    "allow-fewer": { type: "boolean" },
  });
  const [institutions, fields, ...more] = positionals;
  const { year, "fields-year": fieldsYear, "allow-fewer": allowFewer } = values;
  if (!institutions || more.length > 0 || ![year, fieldsYear].every((text) => SCHOOL_YEAR.test(text ?? "")))
    throw new PlainError(`Name one file or two:\n  ${USAGE}`);
  const result = await withOwner((ownerUrl) =>
    importScorecard(ownerUrl, {
      institutions: resolve(institutions),
      fields: fields && resolve(fields),
      year,
      fieldsYear,
      allowFewer,
      say: (line) => console.log(`  ${line}`),
      progress: progressLine("schools"),
    }),
  );
  console.log(`\nImported in ${cost(startedAt)}.\n${describeImport(result).join("\n")}`);
});
