import { randomUUIDv7 } from "node:crypto";
import type { z } from "zod";
import type { Change } from "#lib/access/change.ts";
import type { SheetOutcome } from "#lib/platform/prisma/enums.ts";
import { plainCell } from "./sheet-cells.ts";
import type { SheetColumn } from "./sheet-columns.ts";
import { slugOf } from "./slug.ts";

export interface RawRow {
  number: number;
  cells: readonly string[];
}

/** Which column of the file holds which field. */
export type Mapping = Readonly<Record<string, number>>;

/** What a row would do. */
export interface CheckedRow {
  number: number;
  outcome: SheetOutcome;
  recordId: string | null;
  recordVersion: number | null;
  title: string;
  /** The record's database columns as they would be, and as they were. */
  data: Record<string, unknown> | null;
  before: Record<string, unknown> | null;
  change: Change | null;
  problems: string[];
}

/** What rows of one file have in common: which record came in which row, and which slugs are given away. */
export class SheetSoFar {
  readonly #rows = new Map<string, number>();
  readonly #slugs = new Set<string>();

  /** The row that had the same record before; null when this is the first. */
  claim(record: string, row: number): number | null {
    const earlier = this.#rows.get(record);
    if (earlier === undefined) this.#rows.set(record, row);
    return earlier ?? null;
  }

  /** A slug for a new record. `taken` holds those of the database that begin alike. */
  slugFor(text: string, taken: ReadonlySet<string>): string {
    const base = slugOf(text);
    const free = slugChoices(base).find((slug) => !taken.has(slug) && !this.#slugs.has(slug));
    const slug = free ?? `${base}-${randomUUIDv7().slice(-12)}`;
    this.#slugs.add(slug);
    return slug;
  }
}

/** The slugs that a record may get, in the order of preference. */
export const slugChoices = (base: string): string[] => [
  base,
  ...Array.from({ length: 8 }, (_, place) => `${base}-${place + 2}`),
];

export function cellOf(row: RawRow, mapping: Mapping, field: string): string | null {
  const place = mapping[field];
  return place === undefined ? null : plainCell(row.cells[place] ?? "");
}

/** Puts the cells of a row into a form; what is wrong with them comes back in words. */
export function fillForm<Form>(
  row: RawRow,
  mapping: Mapping,
  columns: readonly SheetColumn<Form>[],
  form: Form,
): string[] {
  const problems: string[] = [];
  for (const column of columns) {
    const cell = cellOf(row, mapping, column.field);
    if (cell === null || !column.read) continue;
    const problem = column.read(cell, form);
    if (problem) problems.push(`${column.heading}: ${problem}`);
  }
  return problems;
}

/** The form's own objections, with the headings of the columns. */
export function objections<Form>(error: z.ZodError, columns: readonly SheetColumn<Form>[]): string[] {
  return error.issues.map(({ path, message }) => {
    const heading = columns.find(({ field }) => field === path[0])?.heading;
    return heading ? `${heading}: ${message}` : message;
  });
}

export function refused(row: RawRow, title: string, problems: string[]): CheckedRow {
  return {
    number: row.number,
    outcome: "refused",
    recordId: null,
    recordVersion: null,
    title,
    data: null,
    before: null,
    change: null,
    problems: [...new Set(problems)],
  };
}

/** The database's name of a field. */
export const columnName = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);

/** A record's columns under the database's names. */
export function databaseColumns(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [columnName(field), value]));
}
