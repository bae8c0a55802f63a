import { resolve } from "node:path";
import { readCipTitles } from "./catalogue/cip-titles.ts";
import { cost, parseCommand, progressLine, withOwner } from "./catalogue/command.ts";
import { describeImport } from "./catalogue/describe-import.ts";
import { importIpeds } from "./catalogue/import-ipeds.ts";
import { PlainError, runScript } from "./support/plain-error.ts";

const USAGE =
  "npm run import:ipeds -- <hd file> <completions file> [--year 2024] [--titles <csv>] [--allow-fewer]";

/** `npm run import:ipeds`: puts the schools and programs of official files into the open catalogue. */
await runScript(async () => {
  const startedAt = performance.now();
  const { positionals, values } = parseCommand(USAGE, {
    year: { type: "string" },
    titles: { type: "string" },
    "allow-fewer": { type: "boolean" },
  });
  const [institutions, completions, ...more] = positionals;
  if (!institutions || !completions || more.length > 0 || !/^(20\d{2})?$/.test(values.year ?? ""))
    throw new PlainError(`Name two files:\n  ${USAGE}`);
  const result = await withOwner((ownerUrl) =>
    importIpeds(ownerUrl, {
      institutions: resolve(institutions),
      completions: resolve(completions),
      titles: readCipTitles(values.titles && resolve(values.titles)),
      today: new Date().toISOString().slice(0, 10),
      year: values.year ? Number(values.year) : undefined,
      allowFewer: values["allow-fewer"],
      say: (line) => console.log(`  ${line}`),
      progress: progressLine("program rows"),
    }),
  );
  console.log(`\nImported in ${cost(startedAt)}.\n${describeImport(result).join("\n")}`);
});
