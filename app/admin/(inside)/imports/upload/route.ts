import { receiveStaffUpload } from "#lib/accounts/receive-post.ts";
import { openSheet } from "#lib/catalogue/sheet-commands.ts";
import { sheetKindSchema } from "#lib/catalogue/sheet-schema.ts";
import { seeOther } from "#lib/platform/http.ts";
import { paths } from "#lib/platform/paths.ts";
import { MOST_SHEET_BYTES, readSheet } from "#lib/tabular/read-sheet.ts";
import { UnreadableSheetError } from "#lib/tabular/unreadable-sheet.ts";

/** Takes a sheet and goes on with its columns. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffUpload(request, "sheet.upload", MOST_SHEET_BYTES, async (actor, { fields, file }) => {
    const kind = sheetKindSchema.parse(fields.kind);
    if (!file) return seeOther(paths.admin.imports("none"));
    try {
      const id = await openSheet(actor, kind, file.name, await readSheet(file.bytes));
      return seeOther(paths.admin.import(id));
    } catch (error) {
      if (!(error instanceof UnreadableSheetError)) throw error;
      return seeOther(paths.admin.imports(error.reason));
    }
  });
}
