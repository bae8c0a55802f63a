import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecimal, readJobs, readThousands, readWage, readWords } from "./cells.ts";

const grouped = new Intl.NumberFormat("en-US");
const count = fc.nat({ max: 2_000_000_000 });

describe("a wage", () => {
  test("is read with and without commas", () => {
    fc.assert(
      fc.property(count, (value) => {
        expect(readWage(`${value}`)).toBe(value);
        expect(readWage(` ${grouped.format(value)} `)).toBe(value);
      }),
    );
  });

  test("at the top code is known from below, and a star or a blank means none", () => {
    expect(readWage("#")).toEqual({ atLeast: 239_200 });
    for (const missing of ["*", "**", "", " "]) expect(readWage(missing)).toBeNull();
  });

  test("is no other text: nothing else becomes null", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const known = ["*", "**", "", "#"].includes(text.trim()) || /^\d[\d,]*$/.test(text.trim());
        fc.pre(!known);
        expect(readWage(text)).toBeUndefined();
      }),
    );
    for (const broken of ["5114O", "$51,140", "51.140", "51,14", "1,0000", "-5", "~", "N/A", "1e5", "#N/A"])
      expect(readWage(broken), broken).toBeUndefined();
  });
});

test("jobs have no top code", () => {
  expect(readJobs("194,720")).toBe(194_720);
  expect(readJobs("**")).toBeNull();
  expect(readJobs("#")).toBeUndefined();
});

test("thousands become whole jobs, exactly", () => {
  fc.assert(
    fc.property(fc.nat({ max: 200_000_000 }), (hundreds) => {
      expect(readThousands((hundreds / 10).toFixed(1))).toBe(hundreds * 100);
    }),
  );
  expect(readThousands("194.8")).toBe(194_800);
  expect(readThousands("169,956.1")).toBe(169_956_100);
  expect(readThousands("86")).toBe(86_000);
  expect(readThousands("—")).toBeNull();
  for (const broken of ["", "-1.5", "194.85", "n.a."]) expect(readThousands(broken), broken).toBeUndefined();
});

test("a change can be a loss", () => {
  expect(readDecimal("-3.7")).toBe(-3.7);
  expect(readDecimal("-6")).toBe(-6);
  expect(readDecimal("—")).toBeNull();
  expect(readDecimal("")).toBeUndefined();
});

test("words stand or are replaced by a dash, but are never missing", () => {
  expect(readWords(" Bachelor's degree ")).toBe("Bachelor's degree");
  expect(readWords("—")).toBeNull();
  expect(readWords(" ")).toBeUndefined();
});
