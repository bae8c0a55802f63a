import { expect, test } from "vitest";
import { siteMapXml } from "./site-map-xml.ts";

test("a page stands with whole addresses, its date and then its pictures", () => {
  const map = siteMapXml(
    [
      { path: "/", images: ["/share.png"] },
      { path: "/guides/coder", lastModified: "2026-11-26", images: ["/guides/coder/share.png"] },
      { path: "/privacy", lastModified: new Date("2026-11-01T10:00:00Z") },
    ],
    "https://fairmatch.example",
  );
  expect(map.split("\n").slice(2, 5)).toEqual([
    "<url><loc>https://fairmatch.example/</loc><image:image><image:loc>https://fairmatch.example/share.png</image:loc></image:image></url>",
    "<url><loc>https://fairmatch.example/guides/coder</loc><lastmod>2026-11-26</lastmod><image:image><image:loc>https://fairmatch.example/guides/coder/share.png</image:loc></image:image></url>",
    "<url><loc>https://fairmatch.example/privacy</loc><lastmod>2026-11-01T10:00:00.000Z</lastmod></url>",
  ]);
});

test("what XML would read is escaped", () => {
  expect(siteMapXml([{ path: "/programs/a&b" }], "https://fairmatch.example")).toContain(
    "/programs/a&amp;b<",
  );
});
