import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { workerDb } from "#lib/platform/db.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { checkDueLinks, type LinkSettings } from "./check-links.ts";
import { lookAtLink } from "./look-at-link.ts";

const { owner } = useTestDatabase();
const AT = new Date("2026-11-27T10:00:00Z");

type Page = (request: IncomingMessage, response: ServerResponse) => void;
const pages: Record<string, Page> = {
  "/there": (_request, response) => response.writeHead(200).end("hello"),
  "/gone": (_request, response) => response.writeHead(404).end(),
  "/no-head": (request, response) => response.writeHead(request.method === "HEAD" ? 405 : 200).end(),
  "/moved": (_request, response) => response.writeHead(301, { location: "/there" }).end(),
  "/circle": (_request, response) => response.writeHead(302, { location: "/circle" }).end(),
  "/inside": (_request, response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/elsewhere": (_request, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${secretPort()}/secret` }).end(),
  "/shut": (_request, response) => response.writeHead(403).end(),
  "/broken-off": (request) => request.destroy(),
  "/silent": () => {},
};
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const page = pages[request.url ?? ""];
  if (page) page(request, response);
  else response.writeHead(404).end();
});
/** One that nobody may reach. */
const secret = createServer((request, response) => {
  asked.push(`secret ${request.url}`);
  response.end();
});
const secretPort = () => (secret.address() as AddressInfo).port;
const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
const at = (path: string) => `http://${host()}${path}`;
const listen = (one: typeof server) => new Promise<void>((done) => one.listen(0, "127.0.0.1", done));

const settings = (overrides: Partial<LinkSettings> = {}): LinkSettings => ({
  ...{ most: 100, spacingMs: 0, timeoutMs: 400, sideBySide: 4, allowHosts: [host()] },
  ...overrides,
});

beforeAll(async () => {
  await Promise.all([listen(server), listen(secret)]);
});
afterAll(() => {
  freezeClock(null);
  server.closeAllConnections();
  server.close();
  secret.close();
});
beforeEach(() => {
  freezeClock(AT);
  asked.length = 0;
});
afterEach(async () => {
  await owner().school.deleteMany();
  await owner().partner.deleteMany();
  await owner().linkCheck.deleteMany();
});

describe("a look at a web address", () => {
  test.each([
    ["/there", { state: "ok", httpStatus: 200, note: null }],
    ["/no-head", { state: "ok", httpStatus: 200, note: null }],
    ["/moved", { state: "ok", httpStatus: 200, note: null }],
    ["/gone", { state: "broken", httpStatus: 404, note: "The page is gone (404)." }],
    ["/circle", { state: "broken", httpStatus: null, note: "It redirects in a circle." }],
    ["/shut", { state: "unsure", httpStatus: 403, note: "It answers 403; a browser may still open it." }],
    ["/broken-off", { state: "unsure", httpStatus: null }],
    ["/silent", { state: "unsure", httpStatus: null }],
  ])("%s", async (path, expected) => {
    expect(await lookAtLink(at(path), settings())).toMatchObject(expected);
  });

  test.each(["/inside", "/elsewhere"])(
    "follows no redirect to where nobody from outside may go: %s",
    async (path) => {
      expect(await lookAtLink(at(path), settings())).toEqual({
        state: "broken",
        httpStatus: null,
        note: "It leads to an address that is not public.",
      });
      expect(asked.filter((line) => line.startsWith("secret"))).toEqual([]);
    },
  );

  test("reaches nothing private that is not allowed by name", async () => {
    expect(await lookAtLink(at("/there"), settings({ allowHosts: [] }))).toMatchObject({ state: "broken" });
    expect(asked).toEqual([]);
  });
});

async function addSchool(websiteUrl: string | null, overrides = {}): Promise<string> {
  const partner = await owner().partner.create({
    data: partnerInput({ websiteUrl: null, isDemo: false }),
    select: { id: true },
  });
  const school = await owner().school.create({
    data: schoolInput(partner.id, { websiteUrl, isDemo: false, ...overrides }),
    select: { id: true },
  });
  return school.id;
}

test("each address is looked at once a week, with the worker's own rights, and forgotten with its record", async () => {
  const id = await addSchool(at("/there"));
  await addSchool(at("/there"));
  await addSchool(at("/gone"));
  await addSchool(at("/demo"), { isDemo: true });
  await addSchool(null);
  expect(await checkDueLinks(workerDb(), settings())).toBe(2);
  expect(asked.filter((line) => line.startsWith("HEAD"))).toHaveLength(2);
  expect(await checkDueLinks(workerDb(), settings())).toBe(0);
  const gone = () => owner().linkCheck.findUniqueOrThrow({ where: { url: at("/gone") } });
  expect(await gone()).toMatchObject({ state: "broken", brokenSince: AT });

  const later = new Date(AT.getTime() + 7 * 86_400_000);
  freezeClock(later);
  expect(await checkDueLinks(workerDb(), settings())).toBe(2);
  expect(await gone()).toMatchObject({ state: "broken", brokenSince: AT, checkedAt: later });

  await owner().school.updateMany({ where: { websiteUrl: at("/gone") }, data: { websiteUrl: at("/moved") } });
  await owner().school.update({ where: { id }, data: { websiteUrl: null } });
  expect(await checkDueLinks(workerDb(), settings())).toBe(1);
  expect((await owner().linkCheck.findMany({ select: { url: true } })).map(({ url }) => url).sort()).toEqual([
    at("/moved"),
    at("/there"),
  ]);
});

test("the addresses of one host are looked at one after the other", async () => {
  let atOnce = 0;
  let most = 0;
  pages["/slow"] = (_request, response) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    setImmediate(() => {
      atOnce -= 1;
      response.writeHead(200).end();
    });
  };
  for (const query of [1, 2, 3, 4, 5]) {
    pages[`/slow?${query}`] = pages["/slow"];
    await addSchool(at(`/slow?${query}`));
  }
  expect(await checkDueLinks(workerDb(), settings())).toBe(5);
  expect(most).toBe(1);
});
