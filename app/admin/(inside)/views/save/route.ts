import { receiveStaffPost } from "#lib/accounts/receive-post.ts";
import { saveView } from "#lib/catalogue/saved-view-commands.ts";
import { saveViewSchema, viewQuery } from "#lib/catalogue/saved-view-schema.ts";
import { seeOther } from "#lib/platform/http.ts";
import { listPath } from "../list-path.ts";

/** Keeps the list that somebody looks at under a name, and goes on with it. */
export async function POST(request: Request): Promise<Response> {
  return receiveStaffPost(request, "view.save", async (actor, fields) => {
    const { success, data } = saveViewSchema.safeParse(fields);
    if (!success) {
      const list = saveViewSchema.shape.list.catch("program").parse(fields.list);
      return seeOther(`${listPath[list]}?${viewQuery(list, fields)}&problem=view`);
    }
    const id = await saveView(actor, data, viewQuery(data.list, fields));
    return seeOther(`${listPath[data.list]}?view=${id}`);
  });
}
