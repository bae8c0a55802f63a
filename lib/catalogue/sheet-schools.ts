import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { PublicationStatus } from "#lib/platform/prisma/enums.ts";
import { nameKey } from "./sheet-cells.ts";

export interface SheetSchool {
  id: string;
  name: string;
  slug: string;
  unitid: number | null;
  isDemo: boolean;
  status: PublicationStatus;
  partner: { status: PublicationStatus } | null;
  campuses: { id: string; name: string; city: string }[];
}

/** The schools that a sheet may name, by everything that names them. */
export class SchoolBook {
  readonly #byId = new Map<string, SheetSchool>();
  readonly #byName = new Map<string, SheetSchool[]>();

  static async read(): Promise<SchoolBook> {
    const schools = await appDb().school.findMany({
      select: {
        id: true,
        name: true,
        slug: true,
        unitid: true,
        isDemo: true,
        status: true,
        partner: { select: { status: true } },
        campuses: { select: { id: true, name: true, city: true }, orderBy: [{ name: "asc" }, { id: "asc" }] },
      },
    });
    return new SchoolBook(schools);
  }

  private constructor(schools: readonly SheetSchool[]) {
    for (const school of schools) {
      this.#byId.set(school.id, school);
      for (const name of [nameKey(school.name), school.slug, String(school.unitid ?? "")])
        if (name) this.#byName.set(name, [...(this.#byName.get(name) ?? []), school]);
    }
  }

  byId(id: string): SheetSchool | undefined {
    return this.#byId.get(id);
  }

  /** By name, slug, IPEDS number or id; a text says why there is none. */
  find(cell: string): SheetSchool | string {
    const own = this.#byId.get(cell.toLowerCase());
    if (own) return own;
    const found = new Set([
      ...(this.#byName.get(nameKey(cell)) ?? []),
      ...(this.#byName.get(cell.trim().toLowerCase()) ?? []),
    ]);
    const [first] = found;
    if (!first) return `No school is called “${cell.slice(0, 80)}”. Add the school first.`;
    return found.size === 1
      ? first
      : `${found.size} schools are called “${cell.slice(0, 80)}”. Name it by the end of its page's address.`;
  }
}
