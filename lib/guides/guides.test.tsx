import { readFile } from "node:fs/promises";
import { type HTMLElement, parse } from "node-html-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { GuideContent } from "#components/guides/guide-content.tsx";
import { readingGrade } from "#lib/platform/reading-grade.ts";
import { getGuide, listGuideSlugs, listGuides } from "./queries.ts";

const slugs = await listGuideSlugs();

async function render(slug: string): Promise<HTMLElement> {
  const guide = await getGuide(slug);
  return parse(
    renderToStaticMarkup(<GuideContent guide={guide} disclosure="Schools pay." block={{ kind: "none" }} />),
  );
}

/** Running text: paragraphs and list items, without tables, maps and the blocks that are the same in each guide. */
function proseOf(page: HTMLElement): string {
  for (const apart of page.querySelectorAll("table, section section, aside, figure, form, svg, sup"))
    apart.remove();
  return page
    .querySelectorAll("p, li, dd, h2, h3")
    .map((block) => `${block.text.replace(/\s+/g, " ").trim()}.`)
    .join(" ");
}

test("there are guides, and the list shows each once", async () => {
  expect(slugs).toEqual(
    expect.arrayContaining([
      "health-information-technician",
      "information-security-analyst",
      "medical-coder",
      "software-developer",
    ]),
  );
  expect((await listGuides()).map(({ slug }) => slug).sort()).toEqual(slugs);
});

describe.each(slugs)("the guide %s", (slug) => {
  test("reads at eight to ten grades of school", async () => {
    const grade = readingGrade(proseOf(await render(slug)));
    expect(grade).toBeGreaterThanOrEqual(8);
    expect(grade).toBeLessThanOrEqual(10);
  });

  test("has a link for each section, and no id twice", async () => {
    const { sections } = await getGuide(slug);
    const page = await render(slug);
    expect(sections.length).toBeGreaterThan(4);
    for (const { id } of sections) expect(page.querySelector(`h2#${id}`), id).not.toBeNull();
    const ids = page.querySelectorAll("[id]").map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("holds each part of its text in a section, which browsers may lay out later", async () => {
    const { sections } = await getGuide(slug);
    const page = await render(slug);
    for (const { id } of sections) expect(page.querySelector(`section > h2#${id}`), id).not.toBeNull();
  });

  test("starts the match with the guide's subject", async () => {
    const guide = await getGuide(slug);
    const page = await render(slug);
    expect(page.querySelector('input[name="subject"]')?.getAttribute("value")).toBe(guide.subject);
    expect(page.querySelector('input[name="guide"]')?.getAttribute("value")).toBe(slug);
  });

  test("cites each source that it lists, by the number under which it stands", async () => {
    const { sources } = await getGuide(slug);
    const cited = (await render(slug)).querySelectorAll("sup a");
    for (const [index, { id }] of sources.entries()) {
      const links = cited.filter((link) => link.getAttribute("href") === `#source-${id}`);
      expect(links.length, id).toBeGreaterThan(0);
      expect(links.map(({ text }) => text)).toEqual(links.map(() => String(index + 1)));
    }
  });

  test("shows each published figure with a key by which it can be checked", async () => {
    const figures = (await render(slug)).querySelectorAll("[data-figure]");
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures)
      expect(figure.getAttribute("data-figure")).toMatch(/^\d\d-\d{4}\/([A-Z]{2}|\d\d|[a-z]+)\/\w+$/);
  });

  test("has a picture without scripts, events or addresses in it", async () => {
    const { hero } = await getGuide(slug);
    const picture = await readFile(`public/guides/${hero.file}`, "utf8");
    expect(picture).toMatch(/^<svg[^>]+viewBox=/);
    expect(picture).not.toMatch(/<script|\son\w+=|https?:\/\/(?!www\.w3\.org)/);
  });
});

test("the software guide starts a match with a bootcamp", async () => {
  const page = await render("software-developer");
  expect(page.querySelector('input[name="level"][value="bootcamp"]')).not.toBeNull();
});

test("an unknown guide is not found", async () => {
  await expect(getGuide("../secret")).rejects.toThrow(/no guide/);
});
