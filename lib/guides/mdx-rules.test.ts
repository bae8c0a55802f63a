import { evaluate } from "@mdx-js/mdx";
import * as runtime from "react/jsx-runtime";
import { describe, expect, test } from "vitest";
import { idOf, namedHeadings, onlyComponents } from "./mdx-rules.ts";
import type { GuideHeading } from "./schema.ts";

function compile(text: string, sections: GuideHeading[] = []) {
  return evaluate(text, {
    ...runtime,
    remarkPlugins: [onlyComponents(new Set(["Wage"])), namedHeadings(sections)],
  });
}

describe("a guide's text", () => {
  test.each([
    "import fs from 'node:fs'",
    "export const a = 1",
    "{process.env.SECRET}",
    "Text {1 + 1} text",
    "<script>alert(1)</script>",
    "<Unknown />",
    "<a href='x'>y</a>",
  ])("may not hold %s", async (text) => {
    await expect(compile(text)).rejects.toThrow();
  });

  test("may hold the named components", async () => {
    await expect(compile("The wage is <Wage of='29-2072' />.")).resolves.toBeDefined();
  });

  test("gives its sections ids, and refuses two of one name", async () => {
    const sections: GuideHeading[] = [];
    await compile("## Pay & *outlook*\n\n### Details\n", sections);
    expect(sections).toEqual([{ id: "pay-outlook", text: "Pay & outlook" }]);
    await expect(compile("## Pay\n\n## Pay\n")).rejects.toThrow(/Two headings/);
  });
});

test("idOf keeps letters and digits", () => {
  expect(idOf("How to become one?")).toBe("how-to-become-one");
});
