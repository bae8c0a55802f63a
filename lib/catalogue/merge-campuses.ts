import type { SchoolForm } from "./schema.ts";

type Campus = SchoolForm["campuses"][number];

/**
 * The campuses of two editors who both began from `base`: what one added, changed or removed stands, field by field;
 * where both changed the same field, mine does. A campus that one removed and the other changed stays.
 */
export function mergeCampuses(
  base: readonly Campus[],
  mine: readonly Campus[],
  theirs: readonly Campus[],
): Campus[] {
  const before = byId(base);
  const own = byId(mine);
  const other = byId(theirs);
  const merged = mine.flatMap((campus) => {
    const id = campus.id ?? "";
    const from = before.get(id);
    const to = other.get(id);
    if (!from) return [campus];
    if (to) return [mergeFields(from, campus, to)];
    // They removed it: what I changed of it becomes a campus of its own, as the stored one is gone.
    return isSame(from, campus) ? [] : [{ ...campus, id: "" }];
  });
  const added = theirs.filter((campus) => {
    const from = before.get(campus.id ?? "");
    return !own.has(campus.id ?? "") && (!from || !isSame(from, campus));
  });
  return [...merged, ...added];
}

const byId = (campuses: readonly Campus[]) =>
  new Map(campuses.flatMap((campus): [string, Campus][] => (campus.id ? [[campus.id, campus]] : [])));

const fieldsOf = (campus: Campus) => Object.keys(campus) as (keyof Campus)[];

const isSame = (a: Campus, b: Campus) => fieldsOf(a).every((field) => a[field] === b[field]);

function mergeFields(base: Campus, mine: Campus, theirs: Campus): Campus {
  const changed = fieldsOf(mine).filter((field) => mine[field] !== base[field]);
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}
