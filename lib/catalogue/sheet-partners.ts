import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { changeBetween } from "#lib/access/change.ts";
import { appDb } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { type PartnerForm, partnerSchema } from "./schema.ts";
import { nameKey } from "./sheet-cells.ts";
import {
  type CheckedRow,
  cellOf,
  databaseColumns,
  fillForm,
  type Mapping,
  objections,
  type RawRow,
  refused,
  type SheetSoFar,
} from "./sheet-check.ts";
import { ID, PARTNER_COLUMNS } from "./sheet-columns.ts";

type Partners = Awaited<ReturnType<typeof readPartners>>;

/** All partners: there are hundreds, not thousands. */
export async function readPartners() {
  const rows = await appDb().partner.findMany({
    select: { id: true, slug: true, version: true, name: true, legalName: true, websiteUrl: true },
  });
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    byName: new Map(rows.map((row) => [nameKey(row.name), row])),
    slugs: new Set(rows.map(({ slug }) => slug)),
  };
}

/** What each row would do to the partners as they are now. Writes nothing. */
export function checkPartnerRows(
  rows: readonly RawRow[],
  mapping: Mapping,
  soFar: SheetSoFar,
  partners: Partners,
): CheckedRow[] {
  return rows.map((row) => checkOne(row, mapping, soFar, partners));
}

function checkOne(
  row: RawRow,
  mapping: Mapping,
  soFar: SheetSoFar,
  { byId, byName, slugs }: Partners,
): CheckedRow {
  const id = cellOf(row, mapping, ID)?.toLowerCase() || null;
  const name = cellOf(row, mapping, "name") ?? "";
  const existing = (id === null ? byName.get(nameKey(name)) : byId.get(id)) ?? null;
  if (id !== null && !existing)
    return refused(row, name || id, [
      "Partner ID: There is no partner with this ID. Leave it empty to add one.",
    ]);
  const form: PartnerForm = existing
    ? { name: existing.name, legalName: existing.legalName, websiteUrl: existing.websiteUrl ?? "" }
    : { name: "", legalName: "", websiteUrl: "" };
  const problems = fillForm(row, mapping, PARTNER_COLUMNS, form);
  const parsed = partnerSchema.safeParse(form);
  if (!parsed.success) problems.push(...objections(parsed.error, PARTNER_COLUMNS));
  if (!parsed.success || problems.length > 0) return refused(row, name, problems);
  const { data } = parsed;
  const earlier = soFar.claim(existing?.id ?? nameKey(data.name), row.number);
  if (earlier !== null) return refused(row, data.name, [`Row ${earlier} is about the same partner.`]);
  if (!existing)
    return {
      number: row.number,
      outcome: "added",
      recordId: randomUUIDv7(),
      recordVersion: 1,
      title: data.name,
      data: {
        ...databaseColumns(data),
        slug: soFar.slugFor(data.name, slugs),
        is_demo: env().FAIRMATCH_MODE === "demo",
      },
      before: null,
      change: changeBetween({}, { ...data }),
      problems: [],
    };
  const { id: recordId, version, slug: _, ...before } = existing;
  const change = changeBetween(before, { ...data });
  const isChanged = Object.keys(change).length > 0;
  return {
    number: row.number,
    outcome: isChanged ? "changed" : "unchanged",
    recordId,
    recordVersion: version,
    title: data.name,
    data: isChanged ? databaseColumns(data) : null,
    before: isChanged ? databaseColumns(before) : null,
    change: isChanged ? change : null,
    problems: [],
  };
}

type Writer = Pick<Prisma.TransactionClient, "$executeRaw">;

export function insertPartners(tx: Writer, importId: string): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO partner (id, slug, is_demo, updated_at, name, legal_name, website_url)
    SELECT sheet_row.record_id, sheet.slug, sheet.is_demo, now(), sheet.name, sheet.legal_name, sheet.website_url
    FROM sheet_row CROSS JOIN LATERAL jsonb_populate_record(NULL::partner, sheet_row.data) AS sheet
    WHERE sheet_row.import_id = ${importId}::uuid AND sheet_row.outcome = 'added'`;
}

/** As `updatePrograms`. */
export function updatePartners(tx: Writer, importId: string, back = false): Promise<number> {
  const step = back ? 1 : 0;
  return tx.$executeRaw`
    UPDATE partner SET version = partner.version + 1, updated_at = now(),
      name = sheet.name, legal_name = sheet.legal_name, website_url = sheet.website_url
    FROM sheet_row CROSS JOIN LATERAL
      jsonb_populate_record(NULL::partner, CASE WHEN ${back}::boolean THEN sheet_row.before ELSE sheet_row.data END) AS sheet
    WHERE sheet_row.import_id = ${importId}::uuid AND sheet_row.outcome = 'changed'
      AND partner.id = sheet_row.record_id AND partner.version = sheet_row.record_version + ${step}::int`;
}

export function deleteAddedPartners(tx: Writer, importId: string): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM partner USING sheet_row
    WHERE sheet_row.import_id = ${importId}::uuid AND sheet_row.outcome = 'added'
      AND partner.id = sheet_row.record_id AND partner.version = 1 AND partner.status = 'draft'
      AND NOT EXISTS (SELECT FROM school WHERE school.partner_id = partner.id)
      AND NOT EXISTS (SELECT FROM partner_logo WHERE partner_logo.partner_id = partner.id)`;
}
