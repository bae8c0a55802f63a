import { beforeAll, describe, expect, it } from "vitest";
import { problemSchema } from "#lib/api/problem-schema.ts";
import { programListSchema } from "#lib/api/program-list.ts";
import { seedDemoWorld } from "#prisma/demo/world.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { GET } from "./route.ts";

const { owner } = useTestDatabase();

beforeAll(async () => {
  await seedDemoWorld(owner(), {
    today: new Date("2026-11-22"),
    receiverOrigin: "http://127.0.0.1:1",
    indexKey: "tests-only-index-key-0123456789abcdef",
  });
});

const ask = (query: string, headers: Record<string, string> = {}) =>
  GET(
    new Request(`http://localhost:3000/api/v1/programs${query}`, {
      headers: { "X-Forwarded-For": "203.0.113.2", ...headers },
    }),
  );
const list = async (query: string) => programListSchema.parse(await (await ask(query)).json());

describe("GET /api/v1/programs", () => {
  it("gives every public program once, page by page, forwards and back", async () => {
    const all = await owner().program.count({
      where: { status: "published", school: { status: "published" } },
    });
    const seen: string[] = [];
    let page = await list("?limit=40");
    const first = page;
    for (;;) {
      seen.push(...page.programs.map(({ id }) => id));
      if (!page.next) break;
      page = await list(`?limit=40&cursor=${page.next}`);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(80);
    expect(seen.length).toBeLessThanOrEqual(all);
    const second = await list(`?limit=40&cursor=${first.next}`);
    expect((await list(`?limit=40&cursor=${second.previous}`)).programs).toEqual(first.programs);
    expect(first.previous).toBeNull();
  });

  it("narrows by subject, level, state, format and words, all at once", async () => {
    const { programs } = await list(
      "?subject=51.0707&level=associate&state=OH&format=online_async&limit=100",
    );
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs) {
      expect([program.cipCode, program.level]).toEqual(["51.0707", "associate"]);
      if (program.formats.length > 0) expect(program.formats).toContain("online_async");
    }
    const [one] = (await list("?limit=1")).programs;
    const [schoolWord = ""] = one?.school.name.split(" ") ?? [];
    const found = await list(
      `?limit=100&q=${encodeURIComponent(`${schoolWord.toLowerCase()} ${one?.name}`)}`,
    );
    expect(found.programs.map(({ id }) => id)).toContain(one?.id);
    for (const { name, school } of found.programs)
      expect(`${name} ${school.name}`.toLowerCase()).toContain(schoolWord.toLowerCase());
    expect((await list("?q=100%25")).programs).toEqual([]);
  });

  it("has an ETag, and answers 304 to who has it", async () => {
    const first = await ask("?level=masters");
    const etag = first.headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(first.headers.get("Cache-Control")).toContain("public");
    const again = await ask("?level=masters", { "If-None-Match": `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    await owner().program.updateMany({ where: { level: "masters" }, data: { costOnlineCents: 123_400 } });
    expect((await ask("?level=masters", { "If-None-Match": etag })).status).toBe(200);
  });

  it.each([
    ["?level=guru", "level"],
    ["?subject=alchemy", "subject"],
    ["?limit=101", "limit"],
    ["?limit=many", "limit"],
    ["?q=%00", "q"],
    ["?cursor=nonsense", "cursor"],
    ["?state=OH&state=PA", "state"],
    ["?email=ada@example.org", "email"],
  ])("refuses %s and names the parameter", async (query, parameter) => {
    const response = await ask(query);
    expect(response.status).toBe(422);
    const { errors } = problemSchema.parse(await response.json());
    expect(errors?.map((error) => error.parameter)).toEqual([parameter]);
  });
});
