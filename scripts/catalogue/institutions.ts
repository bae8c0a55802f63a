import { z } from "zod";
import type { OfficialState, SchoolControl } from "#lib/platform/prisma/enums.ts";
import type { OfficialRow } from "./official-file.ts";

/** Columns of an IPEDS HD file that are used. */
export const HD_COLUMNS = [
  "UNITID",
  "INSTNM",
  "CITY",
  "STABBR",
  "ZIP",
  "WEBADDR",
  "CONTROL",
  "CYACTIVE",
  "CLOSEDAT",
  "LATITUDE",
  "LONGITUD",
] as const;
type HdColumn = (typeof HD_COLUMNS)[number];

export interface Institution {
  unitid: number;
  name: string;
  websiteUrl: string | null;
  control: SchoolControl | null;
  state: Extract<OfficialState, "listed" | "closed">;
  city: string;
  stateCode: string;
  zip: string;
  /** Degrees; null: the ZIP code's own place. */
  latitude: number | null;
  longitude: number | null;
}

const CONTROLS: Readonly<Record<string, SchoolControl>> = {
  1: "public",
  2: "private_nonprofit",
  3: "private_for_profit",
};

const degrees = (limit: number) =>
  z
    .string()
    .transform((text) => (/^-?\d{0,3}(\.\d+)?$/.test(text) && /\d/.test(text) ? Number(text) : null))
    .refine((value) => value === null || Math.abs(value) <= limit, "a place that is not on the map");

const rowSchema = z.object({
  UNITID: z
    .string()
    .regex(/^\d{6}$/, "UNITID is not six digits")
    .transform(Number),
  INSTNM: z.string().min(1, "no name").max(200, "a name over 200 characters"),
  CITY: z.string().min(1, "no city").max(100, "a city over 100 characters"),
  STABBR: z.string().regex(/^[A-Z]{2}$/, "STABBR is not two letters"),
  ZIP: z
    .string()
    .regex(/^\d{5}(-?\d{4})?$/, "ZIP is not five digits")
    .transform((zip) => zip.slice(0, 5)),
  LATITUDE: degrees(90),
  LONGITUD: degrees(180),
});

/** A school of the HD file, or why the row cannot be one. `today` is an ISO day: who has closed by then is closed. */
export function readInstitution(row: OfficialRow<HdColumn>, today: string): Institution | string {
  const read = rowSchema.safeParse(row);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `${issue?.message} (${issue?.path.join(".")} "${String(row[issue?.path[0] as HdColumn]).slice(0, 40)}")`;
  }
  const { UNITID, INSTNM, CITY, STABBR, ZIP, LATITUDE, LONGITUD } = read.data;
  const hasPoint = LATITUDE !== null && LONGITUD !== null;
  return {
    unitid: UNITID,
    name: INSTNM,
    websiteUrl: readWebsite(row.WEBADDR),
    control: CONTROLS[row.CONTROL] ?? null,
    state: isClosed(row, today) ? "closed" : "listed",
    city: CITY,
    stateCode: STABBR,
    zip: ZIP,
    latitude: hasPoint ? LATITUDE : null,
    longitude: hasPoint ? LONGITUD : null,
  };
}

/** CYACTIVE 1 is active in the year of the file; CLOSEDAT is -2, or a day as "12/31/2024". */
function isClosed({ CYACTIVE, CLOSEDAT }: OfficialRow<HdColumn>, today: string): boolean {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(CLOSEDAT) ?? [];
  const closedOn = year ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : null;
  return CYACTIVE !== "1" || (closedOn !== null && closedOn <= today);
}

/** An address as schools report it, mostly without its scheme, as an https address; null for what is none. */
export function readWebsite(text: string): string | null {
  if (!text || /\s/.test(text)) return null;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text.replace(/^http:/i, "https:") : `https://${text}`);
  const isPublic = url && /\.[a-z]{2,}$/.test(url.hostname) && !url.username && !url.password && !url.port;
  return isPublic && url.href.length <= 500 ? url.href : null;
}
