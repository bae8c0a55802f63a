import { describe, expect, it } from "vitest";
import { readAnswer } from "./outcome.ts";

const AT = new Date("2026-11-22T12:00:00Z");
const read = (status: number, body: unknown = "", retryAfter: string | null = null) =>
  readAnswer({ status, retryAfter, body: typeof body === "string" ? body : JSON.stringify(body) }, AT);

describe("a partner's answer", () => {
  it.each([
    [200, "", "accepted"],
    [201, { status: "accepted" }, "accepted"],
    [202, { status: "queued" }, "accepted"],
    [200, { status: "rejected", reason_code: "geo" }, "rejected"],
    [200, { status: "duplicate" }, "duplicate"],
    [200, { status: "error" }, "retry"],
    [200, "<html>thank you</html>", "accepted"],
    [200, "null", "accepted"],
    [200, '["rejected"]', "accepted"],
    [301, "", "retry"],
    [302, "", "retry"],
    [307, "", "retry"],
    [400, "", "rejected"],
    [422, "", "rejected"],
    [409, "", "duplicate"],
    [410, "", "gone"],
    [401, "", "retry"],
    [403, "", "retry"],
    [404, "", "retry"],
    [408, "", "retry"],
    [425, "", "retry"],
    [429, "", "retry"],
    [500, "", "retry"],
    [503, "", "retry"],
  ])("%i with %j means %s", (status, body, kind) => {
    expect(read(status, body).kind).toBe(kind);
  });

  it("counts as accepted when a 2xx body is too long to be one of ours", () => {
    expect(readAnswer({ status: 200, retryAfter: null, body: null }, AT).kind).toBe("accepted");
  });

  it("may ask for patience in seconds or by date, with 429 and 503 only", () => {
    expect(read(429, "", "90")).toMatchObject({ retryAfterMs: 90_000 });
    expect(read(503, "", "Sun, 22 Nov 2026 12:10:00 GMT")).toMatchObject({ retryAfterMs: 600_000 });
    expect(read(503, "", "soon")).toMatchObject({ retryAfterMs: null });
    expect(read(500, "", "90")).toMatchObject({ retryAfterMs: null });
  });

  it("leaves only codes in the record, never the partner's words", () => {
    expect(read(422, { reason_code: "invalid_phone", reason: "Ada Lovelace, 555 0100" }).note).toBe(
      "HTTP 422 (invalid_phone)",
    );
    expect(read(422, { reason_code: "Ada Lovelace" }).note).toBe("HTTP 422");
    expect(read(500, { reason_code: "x".repeat(1000) }).note).toBe("HTTP 500");
  });
});
