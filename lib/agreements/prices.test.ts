import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptsLevel, acceptsState, lowestPrice, priceOf } from "./prices.ts";

const prices = [
  { scope: "program", scopeKey: "a", priceCents: 900 },
  { scope: "level", scopeKey: "masters", priceCents: 700 },
] as const;

test.each([
  ["its own price", { id: "a", level: "masters" }, 900],
  ["its level's price", { id: "b", level: "masters" }, 700],
  ["the base", { id: "b", level: "associate" }, 400],
] as const)("a program costs %s", (_, program, cents) => {
  expect(priceOf({ pricePerLeadCents: 400, prices }, program)).toBe(cents);
});

test("no program costs less than the lowest price", () => {
  const one = fc.record({
    scope: fc.constantFrom("program", "level"),
    scopeKey: fc.constantFrom("a", "b", "masters", "associate"),
    priceCents: fc.nat(10_000),
  });
  const given = fc.record({ pricePerLeadCents: fc.nat(10_000), prices: fc.array(one) });
  const program = fc.record({
    id: fc.constantFrom("a", "b", "c"),
    level: fc.constantFrom("masters" as const, "associate" as const, "doctorate" as const),
  });
  fc.assert(fc.property(given, program, (terms, asked) => priceOf(terms, asked) >= lowestPrice(terms)));
});

test("empty lists take everything, and an unknown state is let through", () => {
  const all = { acceptedStates: [], acceptedLevels: [] };
  const some = { acceptedStates: ["OH"], acceptedLevels: ["masters" as const] };
  expect([acceptsLevel(all, "associate"), acceptsState(all, "TX"), acceptsState(some, null)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([acceptsLevel(some, "associate"), acceptsState(some, "TX"), acceptsState(some, "OH")]).toEqual([
    false,
    false,
    true,
  ]);
});
