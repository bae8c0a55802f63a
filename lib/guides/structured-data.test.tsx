import { parse } from "node-html-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { StructuredData } from "#components/guides/structured-data.tsx";
import { findOccupation, nationalFigure } from "./figures.ts";
import { getGuide, listGuideSlugs } from "./queries.ts";
import { guideStructuredData } from "./structured-data.ts";
import { occupationStructuredData } from "./structured-occupation.ts";
import { guideSummary } from "./testing/guide-summary.ts";

type Node = Record<string, unknown> & { "@type": string };

const site = { origin: "https://fairmatch.example", publisher: "Paper & Co" };
const guide = { ...guideSummary({ slug: "coder", occupations: ["29-2072", "11-3021"] }), questions: [] };

/** What the page carries, read as a search engine reads it. */
function read(given: Parameters<typeof guideStructuredData>[0]): { context: unknown; nodes: Node[] } {
  const page = parse(renderToStaticMarkup(<StructuredData data={guideStructuredData(given, site)} />), {
    blockTextElements: { script: true },
  });
  const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.rawText ?? "");
  return { context: data["@context"], nodes: data["@graph"] };
}

const ofType = (nodes: readonly Node[], type: string) => nodes.filter((node) => node["@type"] === type);

/** Every value inside, with the name under which it stands. */
function leaves(value: unknown, name = ""): { name: string; value: unknown }[] {
  if (value === null || typeof value !== "object") return [{ name, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, Number.isNaN(+key) ? key : name));
}

/** What Google's documentation asks for (required), and of an article also what it recommends. */
const ASKED: Record<string, readonly string[]> = {
  Article: ["headline", "image", "datePublished", "dateModified", "author"],
  BreadcrumbList: ["itemListElement"],
  FAQPage: ["mainEntity"],
  Occupation: ["name", "estimatedSalary", "occupationLocation", "mainEntityOfPage"],
};

describe.each(await listGuideSlugs())("the structured data of %s", (slug) => {
  test("has every part with all that is asked for", async () => {
    const { context, nodes } = read(await getGuide(slug));
    expect(context).toBe("https://schema.org");
    expect(ofType(nodes, "Article")).toHaveLength(1);
    expect(ofType(nodes, "BreadcrumbList")).toHaveLength(1);
    expect(ofType(nodes, "Occupation").length).toBeGreaterThan(0);
    for (const node of nodes)
      expect(Object.keys(node), node["@type"]).toEqual(
        expect.arrayContaining([...(ASKED[node["@type"]] ?? ["?"])]),
      );
  });

  test("has its questions, if it has any", async () => {
    const { questions } = await getGuide(slug);
    const pages = ofType(read(await getGuide(slug)).nodes, "FAQPage");
    expect(pages).toHaveLength(questions.length > 0 ? 1 : 0);
    for (const { ask, answer } of questions) {
      expect(ask).toMatch(/\?$/);
      expect(answer.length).toBeGreaterThan(20);
      expect(answer).not.toMatch(/[<>{}]|\s{2}/);
    }
  });

  test("has whole addresses, and no empty value", async () => {
    for (const { name, value } of leaves(read(await getGuide(slug)).nodes)) {
      expect(value, name).not.toBeNull();
      expect(value, name).not.toBe("");
      if (["url", "item", "@id"].includes(name)) expect(value).toMatch(/^https:\/\/[a-z.]+\//);
    }
  });
});

test("the author is an organization, and no review is claimed", () => {
  const [article] = ofType(read(guide).nodes, "Article");
  expect(article?.author).toMatchObject({ "@type": "Organization", name: "Demo editorial team" });
  expect(JSON.stringify(article)).not.toMatch(/review/i);
});

test("the trail leads home over the list of guides", () => {
  const [trail] = ofType(read(guide).nodes, "BreadcrumbList");
  expect(trail?.itemListElement).toMatchObject([
    { position: 1, item: "https://fairmatch.example/" },
    { position: 2, item: "https://fairmatch.example/guides" },
    { position: 3, item: "https://fairmatch.example/guides/coder" },
  ]);
});

test("an occupation has the wages that are published, with code and source", () => {
  const [occupation] = ofType(read(guide).nodes, "Occupation");
  expect(occupation).toMatchObject({
    name: "Medical records specialists",
    occupationLocation: { "@type": "Country", name: "US" },
    occupationalCategory: { codeValue: "29-2072" },
    estimatedSalary: {
      "@type": "MonetaryAmountDistribution",
      currency: "USD",
      duration: "P1Y",
      median: nationalFigure("29-2072", "medianWage").value,
      percentile10: nationalFigure("29-2072", "wage10").value,
      percentile90: nationalFigure("29-2072", "wage90").value,
    },
  });
  expect(JSON.stringify(occupation?.estimatedSalary)).toContain("May 2025");
});

test("of a wage that is not published, or only known from below, nothing is said", () => {
  const managers = findOccupation("11-3021");
  const national = managers?.national;
  if (!managers || !national) throw new Error("no figures of managers");
  const withWages = (wages: Partial<typeof national>) =>
    occupationStructuredData({ ...managers, national: { ...national, ...wages } }, "https://a.example/");
  const salary = withWages({ wage75: null, wage90: { atLeast: 239_200 } })?.estimatedSalary;
  expect(salary).toHaveProperty("median");
  expect(salary).toHaveProperty("percentile25");
  expect(salary).not.toHaveProperty("percentile75");
  expect(salary).not.toHaveProperty("percentile90");
  expect(withWages({ medianWage: { atLeast: 239_200 } })).toBeUndefined();
});

test("a text cannot end the data early", () => {
  const { nodes } = read({ ...guide, title: "</script><script>alert(1)</script>" });
  expect(ofType(nodes, "Article")[0]?.headline).toBe("</script><script>alert(1)</script>");
});
