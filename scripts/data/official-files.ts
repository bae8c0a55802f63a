import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isOewsHeader, missingOewsColumns, releaseInName } from "./oews-layout.ts";
import { isProjectionHeader } from "./projections-layout.ts";
import { isTableFile, openTable } from "./table.ts";

export interface OfficialFiles {
  oews: string[];
  projections: string[];
  /** Tables that are something else, with the reason. */
  unused: { file: string; reason: string }[];
}

const SUBFOLDERS = [".", "oews", "bls_projections"];

/** Finds the official files in a folder and its subfolders `oews` and `bls_projections`, by their layout. */
export async function findOfficialFiles(folder: string): Promise<OfficialFiles> {
  const found: OfficialFiles = { oews: [], projections: [], unused: [] };
  const files = SUBFOLDERS.map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
    )
    .filter(isTableFile);
  for (const file of files) {
    const layout = await recognise(file);
    if (layout === "oews" || layout === "projections") found[layout].push(file);
    else found.unused.push({ file, reason: layout });
  }
  return found;
}

/** The layout of a file, or in words why it is of no use here. */
async function recognise(file: string): Promise<"oews" | "projections" | string> {
  const table = await openTable(file, (cells) => isOewsHeader(cells) || isProjectionHeader(cells));
  if (!table) return "neither wages and jobs nor projections";
  const first = await table.rows.next();
  await table.rows.return(undefined);
  if (!isOewsHeader(table.header)) return "projections";
  const missing = missingOewsColumns(table.header);
  if (missing.length > 0) return `not in the official layout: no column ${missing.join(", ")}`;
  if (!releaseInName(file)) return "its name says no release, as national_M2025_dl does";
  const areaType = first.value?.cells[table.header.findIndex((name) => name.toUpperCase() === "AREA_TYPE")];
  return ["1", "2", "3"].includes(areaType ?? "1") ? "oews" : "about areas in a state, which no guide shows";
}
