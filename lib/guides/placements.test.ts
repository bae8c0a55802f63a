import { expect, test } from "vitest";
import { getPartnerBlock, guideCips, listGuideChoices } from "./placements.ts";

test("the build, which has no database, shows the start of the match", async () => {
  expect(await getPartnerBlock({ slug: "a-guide", subject: "cybersecurity" })).toEqual({ kind: "none" });
});

test("placements go on guides that are there, named by title and no more", async () => {
  const guides = await listGuideChoices();
  expect(guides.map(({ slug }) => slug)).toContain("health-information-technician");
  for (const guide of guides) expect(Object.keys(guide)).toEqual(["slug", "title"]);
  expect(await guideCips("health-information-technician")).toContain("51.0707");
  expect(await guideCips("no-guide")).toEqual([]);
});
