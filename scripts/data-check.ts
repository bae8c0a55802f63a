import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { checkGuide, type GuideCheck, shownFigures } from "./data/check-guide.ts";
import { checkStored, type StoredCheck } from "./data/check-stored.ts";
import { collectOfficialFigures } from "./data/official-figures.ts";
import { findOfficialFiles, type OfficialFiles } from "./data/official-files.ts";
import { renderGuides } from "./data/render-guides.ts";
import { openStore } from "./data/store.ts";
import { PlainError, runScript } from "./support/plain-error.ts";
import { step } from "./support/progress.ts";
import { root } from "./support/root.ts";

const USAGE = "npm run data:check -- <folder with the official files>";

/** `npm run data:check`: compares the stored figures, and what each guide shows, with the official files. */
await runScript(async () => {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || more.length > 0) throw new PlainError(`Name one folder:\n  ${USAGE}`);
  if (!existsSync(folder)) throw new PlainError(`There is no folder ${folder}.\n  ${USAGE}`);
  const files = await step("Looking for official files", () => findOfficialFiles(resolve(folder)));
  reportFiles(folder, files);

  const store = openStore(root);
  const stored = await step("Comparing the stored figures", () => checkStored(files, store));
  reportStored(stored);

  const official = await step("Reading the cells of the official files", () =>
    collectOfficialFigures(files, store.codes),
  );
  const guides = await step("Rendering the guides", renderGuides);
  const checks = guides.map(({ slug, html }) => ({
    slug,
    ...checkGuide(shownFigures(html), official, store.findOccupation),
  }));
  reportGuides(checks);

  const count =
    stored.files.flatMap(({ differences }) => differences).length +
    checks.flatMap(({ differences }) => differences).length;
  if (count > 0) throw new PlainError(`${count} figures differ from the official files.`);
  const without = stored.unchecked.length + checks.flatMap(({ withoutFile }) => withoutFile).length;
  console.log(
    `\nNo figure differs from an official file.${without > 0 ? " Those without a file were not checked." : ""}`,
  );
});

function reportFiles(folder: string, { oews, projections, unused }: OfficialFiles): void {
  for (const file of [...oews, ...projections]) console.log(`    ${basename(file)}`);
  for (const { file, reason } of unused) console.log(`    ${basename(file)}: not used, ${reason}`);
  if (oews.length + projections.length > 0) return;
  throw new PlainError(
    `Found no official file in ${folder}, nor in its folders "oews" and "bls_projections".\n  Looked for national_M…_dl, state_M…_dl, natsector_M…_dl and table 1.2 of the projections, as .xlsx, .csv or .csv.gz.`,
  );
}

function reportStored({ files, unchecked }: StoredCheck): void {
  for (const { file, outcome, differences } of files) {
    console.log(`    ${file}: ${outcome}, ${differences.length} differ`);
    for (const difference of differences) console.log(`      ${difference}`);
  }
  if (unchecked.length > 0) console.log(`    No official file at hand for: ${unchecked.join(", ")}`);
}

function reportGuides(checks: readonly (GuideCheck & { slug: string })[]): void {
  const width = Math.max(5, ...checks.map(({ slug }) => slug.length));
  const row = (slug: string, ...cells: (string | number)[]) =>
    console.log(`    ${slug.padEnd(width)}${cells.map((cell) => `${cell}`.padStart(13)).join("")}`);
  console.log("");
  row("guide", "figures", "match", "differ", "no file");
  for (const { slug, matches, differences, withoutFile } of checks)
    row(
      slug,
      matches + differences.length + withoutFile.length,
      matches,
      differences.length,
      withoutFile.length,
    );
  for (const { slug, differences, withoutFile } of checks) {
    for (const { key, text, official, place } of differences)
      console.log(`      ${slug}: ${key} shows "${text}", official "${official}" (${place})`);
    if (withoutFile.length > 0)
      console.log(
        `      ${slug}: no official file for ${[...new Set(withoutFile.map(({ key }) => key))].join(", ")}`,
      );
  }
}
