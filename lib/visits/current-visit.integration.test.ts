import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { clearAnswers, restartVisit, saveAnswers, saveProgram, unsaveProgram } from "./commands.ts";
import { ensureVisit, findVisit, forgetVisitHeaders } from "./current-visit.ts";

const jar = new Map<string, { value: string }>();
vi.mock("next/headers", () => ({ cookies: async () => jar }));

const { owner } = useTestDatabase();
const DAY = 24 * 60 * 60 * 1000;

/** Takes a response's cookie into the browser's jar. */
function accept(headers: Headers): string {
  const [pair = ""] = (headers.get("set-cookie") ?? "").split(";");
  const [name = "", value = ""] = pair.split("=");
  jar.set(name, { value });
  return value;
}

beforeEach(() => {
  jar.clear();
  freezeClock(null);
});

describe("a visit", () => {
  test("is opened once, and its cookie finds it again", async () => {
    const first = await ensureVisit();
    accept(first.headers);
    const second = await ensureVisit();
    expect(second.visit.id).toBe(first.visit.id);
    expect((await findVisit())?.seed).toBe(first.visit.seed);
  });

  test("sends a cookie that scripts cannot read and other sites cannot use", async () => {
    const { headers } = await ensureVisit();
    expect(headers.get("set-cookie")).toMatch(
      /^fm_visit=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
    );
  });

  test("is not taken over from a token that somebody else chose", async () => {
    jar.set("fm_visit", { value: "chosen-by-someone-else" });
    expect(await findVisit()).toBeNull();
    const token = accept((await ensureVisit()).headers);
    expect(token).not.toBe("chosen-by-someone-else");
  });

  test("keeps only the hash of its token", async () => {
    const { visit, headers } = await ensureVisit();
    const token = accept(headers);
    const row = await owner().matchSession.findUniqueOrThrow({ where: { id: visit.id } });
    expect(JSON.stringify({ ...row, tokenHash: Buffer.from(row.tokenHash).toString("utf8") })).not.toContain(
      token,
    );
  });

  test("ends 30 days after the last answer, and the next newcomer clears it away", async () => {
    const start = new Date("2026-03-01T10:00:00Z");
    freezeClock(start);
    const { visit, headers } = await ensureVisit();
    accept(headers);
    freezeClock(new Date(start.getTime() + 20 * DAY));
    await saveAnswers(visit.id, { subject: { subject: "cybersecurity" } });
    freezeClock(new Date(start.getTime() + 49 * DAY));
    expect((await findVisit())?.id).toBe(visit.id);
    freezeClock(new Date(start.getTime() + 51 * DAY));
    expect(await findVisit()).toBeNull();
    await ensureVisit();
    expect(await owner().matchSession.count({ where: { id: visit.id } })).toBe(0);
  });

  test("keeps the answers of two tabs that save at the same time", async () => {
    const { visit, headers } = await ensureVisit();
    accept(headers);
    const keys = Array.from({ length: 8 }, (_, index) => `question${index}`);
    await Promise.all(keys.map((key) => saveAnswers(visit.id, { [key]: { field: key } })));
    expect(Object.keys((await findVisit())?.answers ?? {}).sort()).toEqual(keys);
  });

  test("keeps saved programs, oldest first, through other answers and two tabs at once", async () => {
    const { visit, headers } = await ensureVisit();
    accept(headers);
    const ids = Array.from({ length: 6 }, () => randomUUID());
    await Promise.all(ids.map((id) => saveProgram(visit.id, id)));
    await saveAnswers(visit.id, { subject: { subject: "cybersecurity" } });
    const saved = (await findVisit())?.savedPrograms ?? [];
    expect([...saved].sort()).toEqual([...ids].sort());
    await saveProgram(visit.id, saved[0] ?? "");
    await unsaveProgram(visit.id, saved[1] ?? "");
    expect((await findVisit())?.savedPrograms).toEqual([...saved.slice(2), saved[0]]);
  });

  test("keeps the latest fifty programs", async () => {
    const { visit, headers } = await ensureVisit();
    accept(headers);
    const ids = Array.from({ length: 52 }, () => randomUUID());
    for (const id of ids) await saveProgram(visit.id, id);
    expect((await findVisit())?.savedPrograms).toEqual(ids.slice(2));
  });

  test("takes awkward text as an answer", async () => {
    const { visit, headers } = await ensureVisit();
    accept(headers);
    const awkward = `'; DROP TABLE match_session; -- "$1" \\u0000 😀 ${"x".repeat(5_000)}`;
    await saveAnswers(visit.id, { ["__proto__"]: { polluted: "yes" }, text: { field: awkward } });
    expect((await findVisit())?.answers.text).toEqual({ field: awkward });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("starts again from a guide with nothing but the guide's choices", async () => {
    const { visit, headers } = await ensureVisit();
    accept(headers);
    await saveAnswers(visit.id, { goal: { goal: "advance" }, location: { zip: "60601" } });
    await restartVisit(visit.id, {
      answers: { subject: { subject: "coding" } },
      sourceGuide: "medical-coder",
    });
    expect(await findVisit()).toMatchObject({
      answers: { subject: { subject: "coding" } },
      sourceGuide: "medical-coder",
    });
  });

  test("is forgotten with all its answers on a shared phone", async () => {
    const { visit, headers } = await ensureVisit();
    accept(headers);
    await saveAnswers(visit.id, { military: { military: "veteran" } });
    await clearAnswers(visit.id);
    expect(await findVisit()).toBeNull();
    expect(forgetVisitHeaders().get("set-cookie")).toContain("fm_visit=; Path=/; Max-Age=0");
    expect(await owner().matchSession.count({ where: { id: visit.id } })).toBe(0);
  });
});
