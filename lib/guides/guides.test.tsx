import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { GuideContent } from "#components/guides/guide-content.tsx";
import { getGuide, listGuideSlugs, listGuides } from "./queries.ts";
import { readingGrade } from "./testing/reading-grade.ts";

const slugs = await listGuideSlugs();

async function markup(slug: string): Promise<string> {
  const guide = await getGuide(slug);
  return renderToStaticMarkup(
    <GuideContent
      Content={guide.Content}
      slug={slug}
      subject={guide.subject}
      disclosure="Schools pay."
      programs={[]}
    />,
  );
}

/** Paragraphs and list items, without tables and the blocks that are the same in each guide. */
function proseOf(html: string): string {
  return html
    .replace(/<(table|section|aside|dl|details)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<\/(p|li|h2|h3)>/g, ". ")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'");
}

test("there is a guide, and the list shows each once", async () => {
  expect(slugs).toContain("health-information-technician");
  expect((await listGuides()).map(({ slug }) => slug).sort()).toEqual(slugs);
});

describe.each(slugs)("the guide %s", (slug) => {
  test("needs no more than ten grades of school to read", async () => {
    const grade = readingGrade(proseOf(await markup(slug)));
    expect(grade).toBeGreaterThan(5);
    expect(grade).toBeLessThan(10);
  });

  test("types no wage and no per cent: figures come from the data", async () => {
    const text = await readFile(`content/guides/${slug}.mdx`, "utf8");
    expect(text.match(/\$\s?\d|\d\s?%/g)).toBeNull();
  });

  test("has its picture, and a link for each section", async () => {
    const guide = await getGuide(slug);
    expect(existsSync(`public/guides/${guide.picture.file}`)).toBe(true);
    const html = await markup(slug);
    expect(guide.sections.length).toBeGreaterThan(3);
    for (const { id } of guide.sections) expect(html).toContain(`<h2 id="${id}"`);
  });

  test("starts the match with the guide's subject, and promises nothing", async () => {
    const guide = await getGuide(slug);
    const html = await markup(slug);
    expect(html).toContain(`name="subject" value="${guide.subject}"`);
    expect(html).toContain(`name="guide" value="${slug}"`);
    expect(html).not.toMatch(/\b(best|top|perfect|guaranteed?)\b|!/i);
  });
});

test("an unknown guide is not found", async () => {
  await expect(getGuide("../secret")).rejects.toThrow(/no guide/);
});
