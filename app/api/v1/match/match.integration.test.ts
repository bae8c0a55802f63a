import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { matchResponseSchema } from "#lib/api/match-response.ts";
import { problemSchema } from "#lib/api/problem-schema.ts";
import { CRITERIA } from "#lib/match/ranking.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { seedDemoWorld } from "#prisma/demo/world.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { OPTIONS, POST } from "./route.ts";

const { owner } = useTestDatabase();
const TODAY = new Date("2026-11-22T12:00:00Z");

beforeAll(async () => {
  await seedDemoWorld(owner(), {
    today: TODAY,
    receiverOrigin: "http://127.0.0.1:1",
    indexKey: "tests-only-index-key-0123456789abcdef",
  });
});
afterEach(() => freezeClock(null));

const ANSWERS = {
  goal: "change_career",
  subject: "health-information",
  format: ["online_async", "campus"],
  location: { zip3: "432", radius: "100" },
  budget: "10_20k",
  priorities: ["cost"],
};

function ask(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return POST(
    new Request("http://localhost:3000/api/v1/match", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Forwarded-For": "203.0.113.1", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );
}

describe("POST /api/v1/match", () => {
  it("ranks with reasons whose points add up to the score, best first", async () => {
    const response = await ask({ answers: ANSWERS, limit: 5 });
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("RateLimit-Policy")).toBe('"address";q=300;w=60');
    expect(response.headers.get("RateLimit")).toMatch(/^"address";r=\d+;t=\d+$/);
    expect(response.headers.get("Set-Cookie")).toBeNull();
    const { matches, found, engineVersion } = matchResponseSchema.parse(await response.json());
    expect(engineVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(matches).toHaveLength(5);
    expect(found).toBeGreaterThanOrEqual(5);
    for (const [place, { rank, score, criteria, program }] of matches.entries()) {
      expect(rank).toBe(place + 1);
      expect(score).toBeLessThanOrEqual(matches[place - 1]?.score ?? 100);
      expect(criteria.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 1);
      expect(criteria.reduce((sum, { possible }) => sum + possible, 0)).toBeCloseTo(100, 0);
      expect(program.url).toMatch(/^http:\/\/localhost:3000\/programs\/[a-z0-9-]+$/);
    }
  });

  it("gives the same again for the same seed, and takes weights", async () => {
    freezeClock(TODAY);
    const body = { answers: ANSWERS, seed: "a-seed", limit: 50 };
    const first = await (await ask(body)).text();
    expect(await (await ask(body)).text()).toBe(first);
    const costOnly = { ...Object.fromEntries(CRITERIA.map((key) => [key, 0])), cost: 1 };
    const { matches } = matchResponseSchema.parse(await (await ask({ ...body, weights: costOnly })).json());
    for (const { criteria } of matches) {
      expect(criteria.find(({ key }) => key === "cost")?.possible).toBe(100);
      expect(criteria.find(({ key }) => key === "subject")?.points).toBe(0);
    }
  });

  it("measures from the area, so that a program on the other side of the country is left out", async () => {
    const campus = { ...ANSWERS, format: ["campus"] };
    const near = matchResponseSchema.parse(await (await ask({ answers: campus })).json());
    expect(near.leftOut.radius).toBeGreaterThan(0);
    const far = { ...campus, location: { zip3: "967", radius: "10" } };
    expect(matchResponseSchema.parse(await (await ask({ answers: far })).json()).found).toBe(0);
  });

  it("takes the pool of the request, else the publisher's setting, and says which schools pay", async () => {
    const later = Date.now() + 60_000;
    freezeClock(new Date(later));
    const partner = await owner().school.findFirstOrThrow({
      where: { programs: { some: { cipCode: "51.0707" } } },
    });
    await owner().school.update({ where: { id: partner.id }, data: { partnerId: null } });
    const answers = { subject: "51.0707" };
    const payers = async (body: object) => {
      const { pool, matches } = matchResponseSchema.parse(
        await (await ask({ answers, limit: 50, ...body })).json(),
      );
      return [pool, new Set(matches.map(({ program }) => program.school.paysPublisher)).size];
    };
    expect(await payers({})).toEqual(["partners", 1]);
    expect(await payers({ pool: "all" })).toEqual(["all", 2]);
    await owner().setting.create({ data: { key: "match.pool", value: "all" } });
    freezeClock(new Date(later + 6_000));
    expect(await payers({})).toEqual(["all", 2]);
    expect(await payers({ pool: "partners" })).toEqual(["partners", 1]);
    await owner().setting.delete({ where: { key: "match.pool" } });
    await owner().school.update({ where: { id: partner.id }, data: { partnerId: partner.partnerId } });
  });

  it("names what was sent and does not count", async () => {
    const answers = { ...ANSWERS, education: "high_school", credits: "30-59" };
    const { notRead } = matchResponseSchema.parse(await (await ask({ answers })).json());
    expect(notRead).toEqual(["credits"]);
  });

  it.each<[number, string, unknown, Record<string, string>]>([
    [422, "#/answers/name", { answers: { ...ANSWERS, name: "Ada Lovelace" } }, {}],
    [422, "#/answers/location/zip3", { answers: { ...ANSWERS, location: { zip3: "000" } } }, {}],
    [400, "", "{ no json", {}],
    [415, "", "answers=none", { "Content-Type": "text/plain" }],
    [413, "", JSON.stringify({ answers: "x".repeat(17_000) }), {}],
  ])("answers %i with a problem that names the field %s", async (status, pointer, body, headers) => {
    const response = await ask(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const text = await response.text();
    expect(text).not.toContain("Lovelace");
    const problem = problemSchema.parse(JSON.parse(text));
    expect(problem.status).toBe(status);
    if (pointer) expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it("lets an address ask so often and no more, and tells it when to come back", async () => {
    freezeClock(TODAY);
    const from = { "X-Forwarded-For": "198.51.100.7" };
    const statuses = await Promise.all(
      Array.from({ length: 310 }, async () => (await ask("{", from)).status),
    );
    expect(statuses.filter((status) => status === 400)).toHaveLength(300);
    const refused = await ask("{", from);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Retry-After")).toBe("60");
    expect(problemSchema.parse(await refused.json()).title).toBe("Too many requests");
    expect((await ask("{", { "X-Forwarded-For": "198.51.100.8" })).status).toBe(400);
  });

  it("tells browsers that other sites may ask, without cookies", () => {
    const response = OPTIONS();
    expect(response.status).toBe(204);
    expect(response.headers.get("Access-Control-Allow-Methods")).toBe("POST");
    expect(response.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });
});
