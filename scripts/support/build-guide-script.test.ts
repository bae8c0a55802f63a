import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundlePageScripts } from "./build-guide-script.ts";

const scripts = await bundlePageScripts();

test("each entry becomes one script that needs nothing else", () => {
  expect(scripts.map(({ name }) => name)).toEqual(["guide-index.js", "guide.js", "not-found.js"]);
  for (const { text } of scripts) expect(text).not.toMatch(/\b(import|require)\s*\(|\bimport\s|\bexport\s/);
});

test.each(scripts)("$name weighs under 4 kB on its way", ({ text }) => {
  expect(gzipSync(text).byteLength).toBeLessThan(4_000);
});

test.each(scripts)("$name leaves nothing behind in the page's global names", ({ text }) => {
  expect(text).toMatch(/^"use strict";\(\(\)=>\{[\s\S]*\}\)\(\);\n$/);
  expect(text).not.toMatch(/\b(window|globalThis)\.\w+\s*=[^=]/);
});

test("the same sources make the same scripts", async () => {
  expect(await bundlePageScripts()).toEqual(scripts);
});
