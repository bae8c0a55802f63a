import { expect, test } from "vitest";
import { DEFAULT_DISCLOSURES } from "./default-texts.ts";
import { kindForPool, poolOf } from "./pool-kinds.ts";
import { DISCLOSURE_KINDS } from "./schema.ts";

test.each(["advertiser_strip", "advertiser_page", "results_notice"] as const)(
  "%s has words of its own for each pool, which say what takes part",
  (text) => {
    const partners = DEFAULT_DISCLOSURES[kindForPool(text, "partners")];
    const all = DEFAULT_DISCLOSURES[kindForPool(text, "all")];
    expect(kindForPool(text, "partners")).toBe(text);
    expect(all).not.toBe(partners);
    expect(all).toMatch(/pay nothing|does not pay/);
  },
);

test("every text knows its pool, and most are shown in both", () => {
  const bound = DISCLOSURE_KINDS.filter((kind) => poolOf(kind) !== null);
  expect(bound.map((kind) => [kind, poolOf(kind)])).toEqual([
    ["advertiser_strip", "partners"],
    ["advertiser_strip_all", "all"],
    ["advertiser_page", "partners"],
    ["advertiser_page_all", "all"],
    ["results_notice", "partners"],
    ["results_notice_all", "all"],
  ]);
});
