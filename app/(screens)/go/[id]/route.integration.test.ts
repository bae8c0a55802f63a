import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import * as clicks from "#lib/agreements/placement-clicks.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { GET } from "./route.ts";

const { owner } = useTestDatabase();
const AT = new Date("2026-11-26T23:59:30Z");
const PHONE =
  "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36";
let addresses = 0;

beforeAll(() => freezeClock(AT));

/** A placement that runs, of a real school; each part can be another. */
async function addPlacement({ school = {}, program = {}, placement = {} } = {}) {
  const { id: partnerId } = await owner().partner.create({ data: partnerInput(), select: { id: true } });
  const host = `${randomUUID().slice(0, 8)}.example`;
  const { id: schoolId, slug: schoolSlug } = await owner().school.create({
    data: schoolInput(partnerId, { websiteUrl: `https://${host}/`, isDemo: false, ...school }),
    select: { id: true, slug: true },
  });
  const { id: programId, slug: programSlug } = await owner().program.create({
    data: programInput(schoolId, program),
    select: { id: true, slug: true },
  });
  const { id } = await owner().placement.create({
    data: { guideSlug: "a-guide", programId, position: 1, startsOn: new Date("2026-11-01"), ...placement },
    select: { id: true },
  });
  return { id, host, schoolSlug, programSlug };
}

/** Each from an address of its own unless one is given. */
function go(id: string, headers: Record<string, string> = {}, method = "GET") {
  addresses += 1;
  const address = `203.0.${Math.floor(addresses / 250)}.${addresses % 250}`;
  return GET(
    new Request(`http://localhost:3000/go/${id}?to=https://evil.example/`, {
      method,
      headers: { "user-agent": PHONE, "x-forwarded-for": address, ...headers },
    }),
    { params: Promise.resolve({ id }) },
  );
}

const counted = (placementId: string) =>
  owner().placementClick.findMany({ where: { placementId }, select: { day: true, count: true } });

describe("a click-out", () => {
  test("leads to the school on https, leaves no trace of the way, and is counted on its UTC day", async () => {
    const { id, host } = await addPlacement();
    const answer = await go(id);
    expect(answer.status).toBe(303);
    expect(Object.fromEntries(answer.headers)).toEqual({
      location: `https://${host}/`,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    });
    expect(await counted(id)).toEqual([{ day: new Date("2026-11-26"), count: 1 }]);
  });

  test("leads to the placement's own target", async () => {
    const { host, id } = await addPlacement();
    await owner().placement.update({
      where: { id },
      data: { targetUrl: `https://apply.${host}/start?from=guide` },
    });
    expect((await go(id)).headers.get("location")).toBe(`https://apply.${host}/start?from=guide`);
  });

  test("of many at once is counted for each", async () => {
    const { id } = await addPlacement();
    await Promise.all(Array.from({ length: 12 }, () => go(id)));
    expect(await counted(id)).toMatchObject([{ count: 12 }]);
  });

  test("by a machine, a look ahead or for the head alone is answered and not counted", async () => {
    const { id, host } = await addPlacement();
    const answers = [
      await go(id, { "user-agent": "Googlebot/2.1" }),
      await go(id, { "sec-purpose": "prefetch" }),
      await go(id, {}, "HEAD"),
    ];
    for (const answer of answers) expect(answer.headers.get("location")).toBe(`https://${host}/`);
    expect(await counted(id)).toEqual([]);
  });

  test("by a browser with an opt-out signal leads on and is not counted", async () => {
    const { id, host } = await addPlacement();
    expect((await go(id, { "sec-gpc": "1" })).headers.get("location")).toBe(`https://${host}/`);
    expect(await counted(id)).toEqual([]);
    await go(id, { "sec-gpc": "0" });
    expect(await counted(id)).toMatchObject([{ count: 1 }]);
  });

  test("again and again from one address counts no further, and still leads on", async () => {
    const { id, host } = await addPlacement();
    const same = { "x-forwarded-for": "198.51.100.7" };
    for (let n = 0; n < 25; n += 1)
      expect((await go(id, same)).headers.get("location")).toBe(`https://${host}/`);
    expect(await counted(id)).toMatchObject([{ count: 20 }]);
  });

  test("whose count fails still leads on", async () => {
    const { id, host } = await addPlacement();
    vi.spyOn(clicks, "countClick").mockRejectedValue(new Error("no room on the disk"));
    expect((await go(id)).headers.get("location")).toBe(`https://${host}/`);
  });

  test("while the database is away says so, and where to none", async () => {
    const { id } = await addPlacement();
    vi.spyOn(clicks, "findClickOut").mockRejectedValue(new Error("the database is gone"));
    const answer = await go(id);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("location")).toBeNull();
    expect(await answer.text()).toMatch(/Try again in a minute \(ERR-/);
  });

  test("to an invented school stays here and says which host it was", async () => {
    const { id, host, schoolSlug } = await addPlacement({ school: { isDemo: true } });
    expect((await go(id)).headers.get("location")).toBe(`/schools/${schoolSlug}?left=${host}`);
    expect(await counted(id)).toMatchObject([{ count: 1 }]);
  });
});

describe("where there is no way out", () => {
  test.each([
    ["it has ended", { placement: { endsOn: new Date("2026-11-26") } }],
    ["it has not begun", { placement: { startsOn: new Date("2026-11-27") } }],
    ["its host is not the school's", { placement: { targetUrl: "https://evil.example/" } }],
    ["the school has no site", { school: { websiteUrl: null } }],
    ["the school's site is not on https", { school: { websiteUrl: "http://school.example/" } }],
    ["the school has left its partner", { school: { partnerId: null } }],
  ])("because %s, the program's page takes its place", async (_, parts) => {
    const { id, programSlug } = await addPlacement(parts);
    expect((await go(id)).headers.get("location")).toBe(`/programs/${programSlug}`);
    expect(await counted(id)).toEqual([]);
  });

  test.each([
    [
      "a program that is withdrawn",
      async () => (await addPlacement({ program: { status: "withdrawn" } })).id,
    ],
    ["a school that is withdrawn", async () => (await addPlacement({ school: { status: "withdrawn" } })).id],
    ["an id that nothing has", async () => randomUUID()],
    ["an id that is an address", async () => "https://evil.example/"],
    ["an id that is none", async () => "' OR 1=1 --"],
  ])("for %s, the 404 page comes", async (_, idOf) => {
    const answer = await go(await idOf());
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/go"]);
  });
});
