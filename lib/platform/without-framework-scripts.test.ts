import { expect, test } from "vitest";
import { withoutFrameworkScripts } from "./without-framework-scripts.js";

test("the framework's files, inline scripts and preloads go", () => {
  const html =
    '<head><link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><script src="/_next/static/b.js" async=""></script></head><body><p>Text</p><script>(self.__next_f=self.__next_f||[]).push([0])</script><script id="_R_">if (1 < 2) {}</script></body>';
  expect(withoutFrameworkScripts(html)).toBe(
    '<head><link rel="stylesheet" href="/_next/static/a.css"/></head><body><p>Text</p></body>',
  );
});

test("our own files and structured data stay", () => {
  const html =
    '<script src="/guide.js" defer=""></script><script type="application/ld+json">{"@type":"Article"}</script><link rel="preload" as="font" href="/_next/f.woff2"/>';
  expect(withoutFrameworkScripts(html)).toBe(html);
});
