import type { Expiry, FactKind } from "./expiry.ts";
import type { WorkKind } from "./schema.ts";

/** Something in the catalogue that somebody should look at. */
export interface WorkRow {
  record: "program" | "school" | "partner";
  id: string;
  version: number;
  name: string;
  /** The school of a program, the web address of a link. */
  context: string;
  /** ISO day: facts checked on, last start, changed on, link broken since. Null where no day is told. */
  day: string | null;
  /** Kinds of facts that have run out. */
  expired: FactKind[];
  /** Why a link is broken. */
  note: string | null;
}

export type WorkCounts = Record<WorkKind, number>;

export interface WorkPage {
  kind: WorkKind;
  counts: WorkCounts;
  expiry: Expiry;
  rows: WorkRow[];
  previous: string | null;
  next: string | null;
}

/** How a record's web address stood when it was last looked at. */
export interface LinkStanding {
  state: "ok" | "broken" | "unsure";
  note: string | null;
  checkedAt: Date;
  brokenSince: Date | null;
}
