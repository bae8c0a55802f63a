import { beforeEach, expect, test, vi } from "vitest";
import { takeToken } from "#lib/platform/rate-limit.ts";
import { receiveVisitorPost } from "./visitor-post.ts";

vi.mock("#lib/platform/rate-limit.ts");
beforeEach(() => {
  vi.mocked(takeToken).mockResolvedValue({ ok: true, retryAfterSeconds: 0 });
});

const ORIGIN = "http://localhost:3000";

function post(body: BodyInit, headers: Record<string, string> = {}) {
  return new Request(`${ORIGIN}/match/goal/save`, {
    method: "POST",
    body,
    headers: { origin: ORIGIN, ...headers },
  });
}

const done = async () => new Response(null, { status: 303 });

test("a form of our own pages goes through with its fields", async () => {
  const work = vi.fn(done);
  const response = await receiveVisitorPost(post(new URLSearchParams({ goal: "advance" })), "test", work);
  expect(response.status).toBe(303);
  expect(work.mock.calls).toEqual([[expect.objectContaining({ goal: "advance" })]]);
});

test.each([["https://evil.example"], ["null"], [""]])("a post from %j is refused", async (origin) => {
  const work = vi.fn(done);
  const response = await receiveVisitorPost(post(new URLSearchParams({ a: "b" }), { origin }), "test", work);
  expect(response.status).toBe(403);
  expect(work).not.toHaveBeenCalled();
});

test("a post that is too long or no form is refused with words", async () => {
  const long = await receiveVisitorPost(post(new URLSearchParams({ a: "x".repeat(70_000) })), "test", done);
  const json = await receiveVisitorPost(post("{}", { "content-type": "application/json" }), "test", done);
  expect([long.status, json.status]).toEqual([413, 413]);
  expect(await long.text()).toContain("shorten it");
});

test("an unknown error shows a reference number and nothing of the error", async () => {
  const response = await receiveVisitorPost(post(new URLSearchParams({ a: "b" })), "test", async () => {
    throw new Error("password=hunter2");
  });
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toMatch(/ERR-[0-9A-F]{10}/);
  expect(text).not.toContain("hunter2");
});

test("an address that floods us is asked to wait", async () => {
  vi.mocked(takeToken).mockResolvedValue({ ok: false, retryAfterSeconds: 90 });
  const work = vi.fn(done);
  const response = await receiveVisitorPost(post(new URLSearchParams({ a: "b" })), "test", work);
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("90");
  expect(await response.text()).toContain("Wait 2 minutes");
  expect(work).not.toHaveBeenCalled();
});
