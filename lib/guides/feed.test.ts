import { expect, test } from "vitest";
import { atomFeed } from "./feed.ts";
import { listGuides } from "./queries.ts";

test("the feed names each guide by its address and escapes what XML would read", async () => {
  const [guide] = await listGuides();
  if (!guide) throw new Error("no guide");
  const feed = atomFeed([{ ...guide, title: "Pay & <more>" }], {
    origin: "https://fairmatch.example",
    publisher: "Paper & Co",
  });
  expect(feed).toContain("<title>Pay &amp; &lt;more&gt;</title>");
  expect(feed).toContain("<name>Paper &amp; Co</name>");
  expect(feed).toContain(`<id>https://fairmatch.example/guides/${guide.slug}</id>`);
  expect(feed).toContain(`<updated>${guide.updated}T00:00:00Z</updated>`);
});
