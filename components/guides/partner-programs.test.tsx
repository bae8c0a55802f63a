import { type HTMLElement, parse } from "node-html-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type PartnerBlock, PartnerPrograms } from "./partner-programs.tsx";

const placement = (n: number, overrides = {}) => ({
  placementId: `0190a0a0-0000-7000-8000-00000000000${n}`,
  programSlug: `program-${n}`,
  programName: `Program ${n}`,
  level: "associate" as const,
  summary: null,
  schoolName: `School ${n}`,
  targetHost: "school.example",
  isDemo: false,
  ...overrides,
});

const drawn = (overrides = {}) => ({
  slug: "program",
  name: "Program",
  level: "certificate" as const,
  modalities: ["online_async" as const],
  costInStateCents: null,
  costOutOfStateCents: null,
  costOnlineCents: null,
  schoolName: "School",
  isDemo: false,
  ...overrides,
});

const render = (block: PartnerBlock): HTMLElement =>
  parse(
    renderToStaticMarkup(<PartnerPrograms block={block} subject="medical-coding" guide="medical-coder" />),
  );

describe("paid listings", () => {
  test("each say so in text before the name, in their order", () => {
    const page = render({
      kind: "placements",
      placements: [placement(2, { isDemo: true, summary: "Evenings." }), placement(1)],
    });
    const cards = page.querySelectorAll("li").map(({ text }) => text.trim());
    expect(cards).toHaveLength(2);
    for (const [index, n] of [2, 1].entries()) {
      expect(cards[index]).toMatch(/^Sponsored/);
      expect(cards[index]?.indexOf("Sponsored")).toBeLessThan(cards[index]?.indexOf(`Program ${n}`) ?? -1);
    }
    expect(page.querySelector("aside")?.text).toContain("Schools pay for these listings");
    expect(page.querySelector("aside")?.text).toContain("no part in your matches");
  });

  test("lead to our page, and out through the counted way without a referrer", () => {
    const page = render({ kind: "placements", placements: [placement(1)] });
    const [own, out] = page.querySelectorAll("li a");
    expect(own?.attributes).toMatchObject({ href: "/programs/program-1", rel: "sponsored" });
    expect(out?.attributes).toMatchObject({
      href: `/go/${placement(1).placementId}`,
      rel: "sponsored nofollow noreferrer",
    });
    expect(out?.getAttribute("referrerpolicy")).toBe("no-referrer");
    expect(out?.text).toBe("Visit the school's site (School 1)");
  });

  test("have no way out where none is allowed", () => {
    const page = render({ kind: "placements", placements: [placement(1, { targetHost: null })] });
    expect(page.querySelectorAll("li a").map((link) => link.getAttribute("href"))).toEqual([
      "/programs/program-1",
    ]);
  });
});

describe("without placements", () => {
  test("programs of the subject stand unlabelled, with how they were chosen and what they cost", () => {
    const page = render({
      kind: "programs",
      programs: [
        drawn({ slug: "a", costOnlineCents: 990_000 }),
        drawn({ slug: "b", costInStateCents: 800_000, costOutOfStateCents: 1_250_050 }),
        drawn({ slug: "c" }),
      ],
    });
    expect(page.text).not.toContain("Sponsored");
    expect(page.text).toContain("Drawn by lot");
    const costs = page.querySelectorAll("li").map(({ text }) => text);
    expect(costs[0]).toContain("Online, no fixed hours · $9,900");
    expect(costs[1]).toContain("$8,000 to $12,500.50");
    expect(costs[2]).toContain("cost not known");
    expect(page.querySelectorAll("a").at(-1)?.getAttribute("href")).toBe("/programs?subject=medical-coding");
  });

  test("and without programs there is a start of the match with subject and guide", () => {
    const page = render({ kind: "none" });
    expect(page.querySelector("a")?.getAttribute("href")).toBe(
      "/match?subject=medical-coding&guide=medical-coder",
    );
  });
});
