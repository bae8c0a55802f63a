import { expect, test } from "vitest";
import { hasOptOutSignal } from "./opt-out-signal.ts";

const has = (headers: Record<string, string>) => hasOptOutSignal(new Headers(headers));

test("the one value of the header counts, however its name is written", () => {
  expect(has({ "Sec-GPC": "1" })).toBe(true);
  expect(has({ "sec-gpc": "1" })).toBe(true);
});

test.each(["0", "", "true", "1, 1", "?1"])("%j is no signal", (value) => {
  expect(has({ "Sec-GPC": value })).toBe(false);
});

test("without the header there is none", () => {
  expect(has({ DNT: "1" })).toBe(false);
});
