import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INTERNAL_HEADER, internalToken } from "./internal-request.ts";
import { answerNotYet, standsWithoutDatabase } from "./not-yet.ts";

describe("while the database has not answered yet", () => {
  const documents = new Set(["/guides", "/guides/archivist", "/sitemap.xml"]);
  const stands = (url: string, method = "GET", headers: IncomingHttpHeaders = {}) =>
    standsWithoutDatabase({ url, method, headers }, documents);

  test.each([
    "/",
    "/guides",
    "/guides/archivist?utm=x",
    "/sitemap.xml",
    "/api/health/live",
    "/fonts/a-1.woff2",
  ])("%s is served", (url) => expect(stands(url)).toBe(true));

  test.each([
    "/match",
    "/request",
    "/receipt/abc.def",
    "/admin",
    "/guides/other",
    "/api/v1/match",
    "/go/a.b/c",
  ])("%s waits", (url) => expect(stands(url)).toBe(false));

  test("nothing that is sent is taken, but this process may ask itself", () => {
    expect(stands("/guides", "POST")).toBe(false);
    expect(stands("/api/documents/refresh", "POST")).toBe(false);
    expect(stands("/api/documents/refresh", "POST", { [INTERNAL_HEADER]: internalToken() })).toBe(true);
  });
});

describe("the answer meanwhile", () => {
  const server = createServer(answerNotYet);
  const ask = (path: string, method = "GET") =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  test("is a page in plain words, that nobody keeps, and says when to come back", async () => {
    const answer = await ask("/match");
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("retry-after")).toBe("10");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const html = await answer.text();
    expect(html).toContain("<h1>Please try again in a minute</h1>");
    expect(html).toContain('href="/guides"');
    expect(html).not.toContain("What you sent");
  });

  test("says that nothing was received, to somebody who sent something", async () => {
    const answer = await ask("/request/send", "POST");
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("What you sent has not reached us");
  });

  test("is data for programs, and empty when only the head is asked for", async () => {
    expect(await (await ask("/api/v1/match")).json()).toEqual({ status: "unavailable" });
    const head = await ask("/match", "HEAD");
    expect(head.status).toBe(503);
    expect(await head.text()).toBe("");
  });
});
