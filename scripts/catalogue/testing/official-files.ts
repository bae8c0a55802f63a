import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";

/** Invented schools and programs in the official layouts. */

const HD_HEADER =
  "UNITID,INSTNM,IALIAS,ADDR,CITY,STABBR,ZIP,FIPS,OBEREG,CHFNM,CHFTITLE,GENTELE,EIN,UEIS,OPEID,OPEFLAG,WEBADDR,CONTROL,CLOSEDAT,CYACTIVE,LONGITUD,LATITUDE".split(
    ",",
  );
const COMPLETIONS_HEADER = "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT,CTOTALM,CTOTALW".split(",");

export type Cells = Record<string, string | number>;

/** An open public school in Reno; `cells` says what is different. */
export function hdRow(unitid: number, cells: Cells = {}): Cells {
  return {
    UNITID: unitid,
    INSTNM: `Invented College ${unitid}`,
    CITY: "Reno",
    STABBR: "NV",
    ZIP: "89501-0110",
    WEBADDR: `www.invented-${unitid}.edu/`,
    CONTROL: 1,
    CLOSEDAT: -2,
    CYACTIVE: 1,
    LONGITUD: -119.8138,
    LATITUDE: 39.5296,
    ...cells,
  };
}

export function completionsRow(unitid: number, cip: string, awardLevel: number, awards: number): Cells {
  return { UNITID: unitid, CIPCODE: cip, MAJORNUM: 1, AWLEVEL: awardLevel, CTOTALT: awards };
}

export const makeFolder = () => mkdtempSync(join(tmpdir(), "fairmatch-official-"));

/** Writes rows with a byte order mark, as NCES does; packed where the name ends in .gz. Gives the path. */
function writeCsv(path: string, columns: readonly string[], rows: readonly Cells[]): string {
  const text = stringify([...rows], { header: true, bom: true, columns: [...columns] });
  writeFileSync(path, path.endsWith(".gz") ? gzipSync(text) : text);
  return path;
}

export const writeHd = (folder: string, rows: readonly Cells[], name = "hd2024.csv.gz") =>
  writeCsv(join(folder, name), HD_HEADER, rows);
export const writeCompletions = (folder: string, rows: readonly Cells[], name = "c2024_a.csv.gz") =>
  writeCsv(join(folder, name), COMPLETIONS_HEADER, rows);
