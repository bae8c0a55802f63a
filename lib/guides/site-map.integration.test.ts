import { beforeAll, expect, test } from "vitest";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { paths } from "#lib/platform/paths.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { FIXED_DOCUMENTS } from "./documents.ts";
import { listGuides } from "./queries.ts";
import { listSiteMap } from "./site-map.ts";

const { owner } = useTestDatabase();
const publishedAt = new Date("2026-11-01T00:00:00Z");

beforeAll(async () => {
  const add = async (slug: string, isDemo: boolean) => {
    const { id } = await owner().school.create({
      data: schoolInput(null, { slug, isDemo }),
      select: { id: true },
    });
    await owner().program.create({ data: programInput(id, { slug: `${slug}-coding`, isDemo }) });
  };
  await add("real-college", false);
  await add("invented-college", true);
  await owner().disclosure.create({
    data: {
      kind: "privacy_notice",
      title: "Privacy",
      versions: {
        create: { number: 1, body: "x", bodyHash: sha256Hex("x"), status: "published", publishedAt },
      },
    },
  });
});

const find = async (path: string) => (await listSiteMap()).find((entry) => entry.path === path);

test("holds each page once, and no search", async () => {
  const listed = (await listSiteMap()).map(({ path }) => path);
  expect(listed).toEqual(
    expect.arrayContaining([paths.home(), paths.match(), paths.programs(), ...FIXED_DOCUMENTS]),
  );
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).not.toContain(paths.guideSearch());
});

test("says of a guide when it was updated, and which pictures it has", async () => {
  for (const { slug, updated, hero } of await listGuides())
    expect(await find(paths.guide(slug))).toEqual({
      path: `/guides/${slug}`,
      lastModified: updated,
      images: [`/guides/${slug}/share.png`, `/guides/${hero.file}`],
    });
});

test("dates a page of rules by the version in force, and not the built-in text", async () => {
  expect(await find(paths.privacy())).toEqual({ path: "/privacy", lastModified: publishedAt });
  expect(await find(paths.editorialPolicy())).toEqual({ path: "/editorial-policy" });
});

test("leaves out what is invented", async () => {
  const listed = (await listSiteMap()).map(({ path }) => path);
  expect(listed).toEqual(expect.arrayContaining(["/schools/real-college", "/programs/real-college-coding"]));
  expect(listed.filter((path) => path.includes("invented"))).toEqual([]);
});
