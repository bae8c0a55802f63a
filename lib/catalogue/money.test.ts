import fc from "fast-check";
import { expect, test } from "vitest";
import { dollarWords, parseDollars, typedDollars } from "./money.ts";

test.each([
  ["0", 0],
  ["12345", 1_234_500],
  ["$12,345", 1_234_500],
  ["$ 1,234,567.8", 123_456_780],
  [" 99.05 ", 9_905],
  ["0.29", 29],
])("%s is %i cents", (text, cents) => {
  expect(parseDollars(text)).toBe(cents);
});

test.each(["", "-1", "1,23", "12,34.5", "1.234", "1e5", "12 345", "abc", "1.2.3", "9999999999", "٣"])(
  "%s is no amount",
  (text) => {
    expect(parseDollars(text)).toBeNull();
  },
);

test("what is stored is typed back without loss", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
      expect(parseDollars(typedDollars(cents))).toBe(cents);
      expect(parseDollars(dollarWords(cents))).toBe(cents);
    }),
  );
});

test("unknown is empty", () => expect(typedDollars(null)).toBe(""));
