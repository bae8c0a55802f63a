import type { Page } from "@playwright/test";
import { expect, test } from "../support/request.ts";
import { expectAccessible } from "../support/test.ts";

const GUIDE = "/guides/health-information-technician";
const partnerProgram = (page: Page) =>
  page.getByRole("complementary", { name: "Partner programs" }).locator('a[href^="/programs/"]').first();

test("a program shows its facts with source and day, and the way to ask its school @nojs", async ({
  page,
}) => {
  await page.goto(GUIDE);
  await partnerProgram(page).click();
  await expect(page).toHaveURL(/\/programs\//);
  await expect(page.getByText("Demo data").first()).toBeVisible();
  for (const title of ["Time and place", "Cost", "Getting in", "What it leads to"]) {
    const group = page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
    await expect(group.getByText(/^Source: .+, checked \d{1,2} [A-Z][a-z]{2} \d{4}/).last()).toBeVisible();
  }

  const crumbs = page.getByRole("navigation", { name: "Breadcrumb" });
  const school = crumbs.getByRole("link").last();
  const name = (await school.textContent()) ?? "";
  await school.click();
  await expect(page).toHaveURL(/\/schools\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page
    .getByRole("region", { name: /^Programs \(/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/\/programs\//);
});

test("a phone shows first what a reader asks first", async ({ page }) => {
  await page.goto(GUIDE);
  await partnerProgram(page).click();
  for (const label of ["Cost", "Length", "Format", "Next start"])
    await expect(page.locator("dt", { hasText: new RegExp(`^${label}$`) }).first()).toBeInViewport();
});

test("what is not known, what comes from elsewhere and what is old is said so @nojs", async ({
  page,
  owner,
  schools: [school],
}) => {
  const { slug } = await owner.program.update({
    where: { id: school.programId },
    data: {
      costOnlineCents: null,
      statesKnown: false,
      statesServed: [],
      factsSource: "The school's catalog",
      factsAsOf: new Date(Date.now() - 500 * 86_400_000),
      factSources: {
        giBill: { source: "GI Bill Comparison Tool", asOf: "2026-11-01" },
        federalAid: { source: "", asOf: "broken" },
      },
    },
    select: { slug: true },
  });
  await page.goto(`/programs/${slug}`);
  await expect(page.getByText("Some of these facts were checked over a year ago")).toBeVisible();
  const rowOf = (term: string) =>
    page.locator("dl > div", { has: page.locator("dt", { hasText: new RegExp(`^${term}$`) }) }).last();
  await expect(rowOf("Price")).toContainText("Not known. Ask the school.");
  await expect(rowOf("Online students may live in")).toContainText("Not known. Ask the school.");
  await expect(rowOf("GI Bill")).toContainText("Source: GI Bill Comparison Tool, checked 1 Nov 2026");
  await expect(rowOf("Federal student aid")).toHaveText("Federal student aidYes");
  await expect(
    page.getByText(/Source: The school's catalog, checked .*Over a year ago/).first(),
  ).toBeVisible();
});

test("an invented school keeps its programs out of searches, and a link to its own site says so @nojs", async ({
  page,
  owner,
  schools: [school],
}) => {
  const { slug } = await owner.school.update({
    where: { id: school.schoolId },
    data: { websiteUrl: "https://invented.example/" },
    select: { slug: true },
  });
  await page.goto(`/schools/${slug}?left=apply.invented.example`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.getByText("You followed a link to apply.invented.example")).toBeVisible();
  await page.goto(`/schools/${slug}?left=elsewhere.example`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("You followed a link")).toHaveCount(0);
});

test("a school of real data gives search engines its program in their own words", async ({
  page,
  owner,
  schools: [school],
}) => {
  const { slug } = await owner.program.update({
    where: { id: school.programId },
    data: { isDemo: false },
    select: { slug: true },
  });
  await page.goto(`/programs/${slug}`);
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`/programs/${slug}$`),
  );
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({
    "@type": "EducationalOccupationalProgram",
    provider: { "@type": "EducationalOrganization", name: school.schoolName },
    educationalCredentialAwarded: "Associate degree",
    timeToComplete: "P20M",
    offers: [{ price: "12000.00", priceCurrency: "USD" }],
  });
});

test("the pages of programs and schools are accessible and fit 320 px, with long names too", async ({
  page,
  owner,
  schools: [school],
}) => {
  const long =
    "The Northfield Institute for Interdisciplinary Telecommunication and Information Administration Studies";
  await owner.school.update({
    where: { id: school.schoolId },
    data: { name: `${long} ${school.schoolName}` },
  });
  const { slug, school: its } = await owner.program.update({
    where: { id: school.programId },
    data: {
      name: `Certificate in ${long}`,
      statesServed: "AZ CA CO FL GA IL IN KS ME MI NY OH OR PR TX WA".split(" "),
    },
    select: { slug: true, school: { select: { slug: true } } },
  });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [`/programs/${slug}`, `/schools/${its.slug}`, "/programs"]) {
    await page.goto(path);
    await expectAccessible(page);
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow), path).toBe(0);
  }
});
