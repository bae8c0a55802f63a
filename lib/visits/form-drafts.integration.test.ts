import { beforeEach, expect, test } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { openVisit } from "./commands.ts";
import { dropFormDraft, findFormDraft, saveFormDraft } from "./form-drafts.ts";

const { owner } = useTestDatabase();

const draft = { values: { name: "Ada Canary", channel: ["email", "text"] }, errors: { name: "Too short." } };

async function newVisitId() {
  return (await openVisit()).visit.id;
}

beforeEach(() => freezeClock(null));

test("a refused post comes back as it was typed, with its errors", async () => {
  const visitId = await newVisitId();
  await saveFormDraft({ visitId, form: "request", ...draft });
  expect(await findFormDraft({ visitId, form: "request" })).toEqual(draft);
});

test("the latest refused post counts", async () => {
  const visitId = await newVisitId();
  await saveFormDraft({ visitId, form: "request", ...draft });
  await saveFormDraft({ visitId, form: "request", values: { name: "B" }, errors: {} });
  expect(await findFormDraft({ visitId, form: "request" })).toEqual({ values: { name: "B" }, errors: {} });
  expect(await owner().formDraft.count({ where: { matchSessionId: visitId } })).toBe(1);
});

test("a draft runs out after half an hour", async () => {
  const start = new Date("2026-03-01T10:00:00Z");
  freezeClock(start);
  const visitId = await newVisitId();
  await saveFormDraft({ visitId, form: "request", ...draft });
  freezeClock(new Date(start.getTime() + 29 * 60_000));
  expect(await findFormDraft({ visitId, form: "request" })).toEqual(draft);
  freezeClock(new Date(start.getTime() + 31 * 60_000));
  expect(await findFormDraft({ visitId, form: "request" })).toBeNull();
});

test("a draft is unreadable in the database, and in another visit or form", async () => {
  const [visitId, otherId] = [await newVisitId(), await newVisitId()];
  await saveFormDraft({ visitId, form: "request", ...draft });
  const row = await owner().formDraft.findFirstOrThrow({ where: { matchSessionId: visitId } });
  expect(Buffer.from(row.payload).toString("utf8")).not.toContain("Canary");
  expect(await findFormDraft({ visitId: otherId, form: "request" })).toBeNull();
  await owner().formDraft.update({ where: { id: row.id }, data: { matchSessionId: otherId } });
  expect(await findFormDraft({ visitId: otherId, form: "request" })).toBeNull();
});

test("dropping a draft leaves other forms' drafts alone", async () => {
  const visitId = await newVisitId();
  await saveFormDraft({ visitId, form: "request", ...draft });
  await saveFormDraft({ visitId, form: "match/location", values: { zip: "1" }, errors: { zip: "x" } });
  await dropFormDraft({ visitId, form: "request" });
  expect(await findFormDraft({ visitId, form: "request" })).toBeNull();
  expect(await findFormDraft({ visitId, form: "match/location" })).not.toBeNull();
});

test("deleting the visit deletes its drafts", async () => {
  const visitId = await newVisitId();
  await saveFormDraft({ visitId, form: "request", ...draft });
  await owner().matchSession.delete({ where: { id: visitId } });
  expect(await owner().formDraft.count({ where: { matchSessionId: visitId } })).toBe(0);
});
