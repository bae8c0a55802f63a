import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import type { EditedField } from "./program-edit-schema.ts";
import { editedField, MOST_EDITED } from "./program-edit-schema.ts";
import type { ProgramFilter } from "./program-filter.ts";
import { listProgramIds } from "./program-list-queries.ts";
import { ID, STATUS } from "./sheet-columns.ts";
import { beginCheck, openSheet } from "./sheet-commands.ts";

/** The programs that are meant: chosen ones, or (null) all of a filter. */
interface Meant {
  ids: readonly string[] | null;
  filter: ProgramFilter;
}

/**
 * Prepares one field's new value for several programs as a sheet with a row for each, so that it is checked row by row,
 * shown, applied in one transaction and taken back like any sheet. Gives the sheet's id and begins its check; null when
 * no program is meant, or too many.
 */
export async function prepareProgramEdit(
  actor: Actor,
  { ids, filter }: Meant,
  field: EditedField,
  value: string,
): Promise<{ id: string; done: Promise<void> } | null> {
  permit(actor, "program", "write");
  if (field === STATUS) permit(actor, "program", value === "withdrawn" ? "withdraw" : "publish");
  const meant = ids ?? (await listProgramIds(actor, filter, MOST_EDITED + 1));
  if (meant.length === 0 || meant.length > MOST_EDITED) return null;
  const { label } = editedField(field);
  const id = await openSheet(actor, "program", `Edit of several programs: ${label}`, {
    headings: ["Program ID", label],
    rows: rowsOf(meant, value),
  });
  const { done } = await beginCheck(actor, id, { [ID]: 0, [field]: 1 });
  return { id, done };
}

async function* rowsOf(ids: readonly string[], value: string) {
  for (const [place, id] of ids.entries()) yield { number: place + 1, cells: [id, value] };
}
