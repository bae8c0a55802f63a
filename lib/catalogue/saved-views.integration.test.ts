import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "#lib/access/actor.ts";
import { ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { deleteView, saveView } from "./saved-view-commands.ts";
import { listSavedViews, openList } from "./saved-view-queries.ts";
import { viewQuery } from "./saved-view-schema.ts";

const { owner } = useTestDatabase();
let editor: Actor;
let admin: Actor;

async function person(role: Role): Promise<Actor> {
  const user = await owner().user.create({ data: userInput({ role }), select: { id: true, name: true } });
  return { ...user, role };
}

beforeEach(async () => {
  await owner().savedView.deleteMany();
  [editor, admin] = [await person("editor"), await person("admin")];
});

const view = (viewName: string, given = {}) =>
  ({ list: "program", viewName, isShared: false, isDefault: false, ...given }) as const;

describe("a saved view", () => {
  test("is opened by its id alone, and other filters count before its own", async () => {
    const id = await saveView(editor, view("Drafts"), "level=masters&status=draft");
    const opened = await openList(editor, "program", { view: id });
    expect(opened).toMatchObject({
      filter: { status: "draft", level: "masters" },
      current: { name: "Drafts" },
    });
    const other = await openList(editor, "program", { view: id, status: "published" });
    expect(other).toMatchObject({ filter: { status: "published", level: "" }, current: null });
  });

  test("keeps what the list knows and nothing else", () => {
    const fields = {
      q: "x",
      status: "nonsense",
      page: "abc",
      view: "all",
      email: "a@b.example",
      columns: ["cost", "x"],
    };
    expect(viewQuery("program", fields)).toBe("columns=cost&q=x");
    expect(viewQuery("partner", { level: "masters", status: "draft" })).toBe("status=draft");
  });

  test("is shown without being asked for when it is the default: one's own before everybody's", async () => {
    await saveView(admin, view("All drafts", { isShared: true, isDefault: true }), "status=draft");
    expect((await openList(editor, "program", {})).current?.name).toBe("All drafts");
    await saveView(editor, view("Mine", { isDefault: true }), "status=withdrawn");
    await saveView(editor, view("Mine now", { isDefault: true }), "level=masters");
    expect((await openList(editor, "program", {})).current?.name).toBe("Mine now");
    expect((await openList(editor, "program", { view: "all" })).current).toBeNull();
    expect((await openList(editor, "school", {})).current).toBeNull();
  });

  test("is nobody else's unless it is shared, which owner and admin may", async () => {
    const own = await saveView(editor, view("Mine"), "");
    expect(await listSavedViews(admin, "program")).toEqual([]);
    await expect(deleteView(admin, own)).rejects.toThrow(NotFoundError);
    await expect(saveView(editor, view("Ours", { isShared: true }), "")).rejects.toThrow(ForbiddenError);
    const shared = await saveView(admin, view("Ours", { isShared: true }), "");
    expect(await listSavedViews(editor, "program")).toMatchObject([
      { mayDelete: true },
      { mayDelete: false },
    ]);
    await expect(deleteView(editor, shared)).rejects.toThrow(ForbiddenError);
    expect(await deleteView(admin, shared)).toBe("program");
    expect(await deleteView(editor, own)).toBe("program");
  });

  test("is written over under the same name", async () => {
    const first = await saveView(editor, view("Mine"), "status=draft");
    expect(await saveView(editor, view("Mine"), "status=published")).toBe(first);
    expect(await listSavedViews(editor, "program")).toMatchObject([{ query: "status=published" }]);
  });
});
