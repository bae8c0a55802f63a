import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { atomFeed } from "./feed.ts";
import { guideSummary } from "./testing/guide-summary.ts";

const site = { origin: "https://fairmatch.example", publisher: "Paper & Co" };
const older = guideSummary({ slug: "older", updated: "2026-10-01", published: "2026-09-01" });
const newer = guideSummary({ slug: "newer", updated: "2026-11-26", title: 'Pay & <more> "now"' });

const text = (feed: string, selector: string) => parse(feed).querySelector(selector)?.text;

test("the feed is as new as its newest guide, and says where it is itself", () => {
  const feed = atomFeed([newer, older], site);
  expect(text(feed, "feed > updated")).toBe("2026-11-26T00:00:00Z");
  expect(text(feed, "feed > id")).toBe("https://fairmatch.example/guides");
  expect(feed).toContain(
    '<link rel="self" type="application/atom+xml" href="https://fairmatch.example/feed.xml"/>',
  );
});

test("each entry has what the format asks for", () => {
  const [, entry] = parse(atomFeed([newer, older], site)).querySelectorAll("entry");
  const said = (name: string) => entry?.querySelector(name)?.text;
  expect(said("id")).toBe("https://fairmatch.example/guides/older");
  expect(said("title")).toBe(older.title);
  expect(said("published")).toBe("2026-09-01T00:00:00Z");
  expect(said("updated")).toBe("2026-10-01T00:00:00Z");
  expect(said("summary")).toBe(older.summary);
  expect(said("author name")).toBe("Demo editorial team");
  expect(entry?.querySelector("category")?.attributes).toEqual({
    term: "health-information",
    label: "Health information",
  });
});

test("what XML would read is escaped", () => {
  const feed = atomFeed([newer], site);
  expect(feed).toContain("<title>Pay &amp; &lt;more&gt; &quot;now&quot;</title>");
  expect(feed).toContain("<name>Paper &amp; Co</name>");
});
