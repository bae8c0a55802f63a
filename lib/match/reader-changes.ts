import "server-only";
import { z } from "zod";
import { matcherDb } from "#lib/platform/db.ts";
import type { ProgramFacts } from "./facts.ts";

/** What has to be read again. */
export interface CatalogueChanges {
  programs: readonly string[];
  schools: readonly string[];
  /** The whole open catalogue: an import ran. */
  open: boolean;
}

/** More changes at once than this are not worth picking. */
const MOST_CHANGES = 2_000;

const revisionSchema = z.tuple([
  z.object({ revision: z.coerce.bigint(), oldest: z.coerce.bigint().nullable() }),
]);
const changesSchema = z.array(z.object({ kind: z.enum(["program", "school", "open"]), id: z.uuid() }));

/** The catalogue's revision, and the oldest one of which it is still noted what changed; null when none is. */
export async function readRevision(): Promise<{ revision: bigint; oldest: bigint | null }> {
  const rows = await matcherDb().$queryRaw<unknown[]>`
    SELECT revision::text AS revision, (SELECT min(revision)::text FROM matching.catalogue_change) AS oldest
    FROM matching.catalogue_revision`;
  return revisionSchema.parse(rows)[0];
}

/** What changed after one revision up to another; null when that was too much to pick. */
export async function listChanges(after: bigint, upTo: bigint): Promise<CatalogueChanges | null> {
  const rows = await matcherDb().$queryRaw<unknown[]>`
    SELECT DISTINCT kind, id FROM matching.catalogue_change
    WHERE revision > ${after} AND revision <= ${upTo} LIMIT ${MOST_CHANGES + 1}`;
  const changes = changesSchema.parse(rows);
  if (changes.length > MOST_CHANGES) return null;
  const idsOf = (kind: string) => changes.filter((change) => change.kind === kind).map(({ id }) => id);
  return {
    programs: idsOf("program"),
    schools: idsOf("school"),
    open: changes.some(({ kind }) => kind === "open"),
  };
}

/** Whether a program has to be read again. */
export function concerns({ programs, schools }: CatalogueChanges): (program: ProgramFacts) => boolean {
  const [ids, schoolIds] = [new Set(programs), new Set(schools)];
  return ({ id, school }) => ids.has(id) || schoolIds.has(school.id);
}
