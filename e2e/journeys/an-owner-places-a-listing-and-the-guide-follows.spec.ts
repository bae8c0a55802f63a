import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(180_000);

const UNPAID = "information-security-analyst";
const PAID = "software-developer";
/** A change shows within seconds, without a deploy; a minute is what we promise. */
const WITHIN_A_MINUTE = { timeout: 60_000, intervals: [1_000] };

test("an owner places a listing, the guide shows it labelled, and ending it brings the unpaid list back", async ({
  page,
  browser,
  owner,
  schools: [school],
}) => {
  const { name } = await owner.program.findUniqueOrThrow({
    where: { id: school.programId },
    select: { name: true },
  });
  const { slug } = await owner.school.update({
    where: { id: school.schoolId },
    data: { websiteUrl: `https://${school.schoolId}.example/` },
    select: { slug: true },
  });
  const readerContext = await browser.newContext();
  const reader = await readerContext.newPage();
  await reader.goto(`/guides/${UNPAID}`);
  await expect(reader.getByText("Drawn by lot each day")).toBeVisible();
  await expect(reader.getByText("Sponsored")).toHaveCount(0);

  await signIn(page, "owner");
  await page.getByRole("link", { name: "Placements", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Placements");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Add a placement" }).click();
  await page.getByLabel("Guide").selectOption(UNPAID);
  await page.getByLabel("Program or school").fill(name);
  await page.getByRole("button", { name: "Show" }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name }).click();
  await expect(page.getByLabel("Guide")).toHaveValue(UNPAID);
  await page.getByLabel("Address").fill("https://elsewhere.example/");
  await page.getByRole("button", { name: "Add placement" }).click();
  await expect(page.locator("#error-summary")).toContainText(`${school.schoolId}.example`);
  await expect(page.getByLabel("Address")).toHaveValue("https://elsewhere.example/");
  await page.getByLabel("Address").fill(`https://apply.${school.schoolId}.example/start`);
  const preview = page.getByRole("region", { name: "As readers see it" });
  await expect(preview).toContainText(new RegExp(`Sponsored.*${name}`));
  await expect(preview).toContainText(`apply.${school.schoolId}.example`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add placement" }).click();
  await expect(page.getByText("Placement added.")).toBeVisible();

  const listings = reader.getByRole("complementary", { name: "Partner programs" }).getByRole("listitem");
  await expect(async () => {
    await reader.reload();
    await expect(listings).toHaveText([new RegExp(`^Sponsored.*${name}`)], { timeout: 500 });
  }).toPass(WITHIN_A_MINUTE);
  await expectAccessible(reader);

  // The school is invented: its site is not opened, and its page says so.
  await listings.getByRole("link", { name: "Visit the school's site" }).click();
  await expect(reader).toHaveURL(`/schools/${slug}?left=apply.${school.schoolId}.example`);
  await expect(reader.getByRole("status")).toContainText("invented");

  await page.reload();
  await page.getByText("End this placement today", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, end this placement today" }).click();
  await expect(page.getByText("Ended. Readers no longer see it")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Ends on");
  await reader.goto(`/guides/${UNPAID}`);
  await expect(async () => {
    await reader.reload();
    await expect(reader.getByText("Drawn by lot each day")).toBeVisible({ timeout: 500 });
  }).toPass(WITHIN_A_MINUTE);
  await expect(reader.getByText("Sponsored")).toHaveCount(0);
  await page.goto(`/admin/placements?guide=${UNPAID}`);
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Ended");
  await expect(row.getByRole("cell").last()).toHaveText("1");
  await readerContext.close();
});

test("a click-out is counted, leads to the school, and says nothing of the way", async ({
  page,
  owner,
  schools: [school],
}) => {
  const host = `${school.schoolId}.example`;
  await owner.school.update({
    where: { id: school.schoolId },
    data: { websiteUrl: `https://${host}/`, isDemo: false },
  });
  const { id } = await owner.placement.create({
    data: {
      guideSlug: PAID,
      programId: school.programId,
      position: 3,
      startsOn: new Date(Date.now() - 86_400_000),
    },
    select: { id: true },
  });
  await owner.documentChange.create({ data: { tag: "placements" } });
  await page.goto(`/guides/${PAID}`);
  const listing = page.getByRole("listitem").filter({ hasText: host });
  await expect(async () => {
    await page.reload();
    await expect(listing).toBeVisible({ timeout: 500 });
  }).toPass(WITHIN_A_MINUTE);

  const ownPage = page.waitForRequest(/\/programs\//);
  await listing.getByRole("link").first().click();
  expect((await ownPage).headers().referer).toContain(`/guides/${PAID}`);
  await page.goBack();

  const atTheDoor = page.waitForRequest(/\/go\//);
  const atTheSchool = page.waitForRequest(`https://${host}/`);
  await listing.getByRole("link", { name: "Visit the school's site" }).click();
  for (const request of [await atTheDoor, await atTheSchool])
    expect(request.headers().referer).toBeUndefined();
  const answer = await (await atTheDoor).response();
  expect(answer?.status()).toBe(303);
  expect(answer?.headers()).toMatchObject({
    location: `https://${host}/`,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  });
  await page.request.head(`/go/${id}`, { maxRedirects: 0 });
  await page.request.get(`/go/${id}`, { maxRedirects: 0, headers: { "Sec-Purpose": "prefetch" } });
  const counted = await owner.placementClick.findMany({
    where: { placementId: id },
    select: { count: true },
  });
  expect(counted).toEqual([{ count: 1 }]);

  await owner.placement.update({ where: { id }, data: { endsOn: new Date() } });
  await page.goto(`/go/${id}`);
  await expect(page).toHaveURL(/\/programs\//);
  await page.goto("/go/0190a0a0-0000-7000-8000-00000000dead");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We cannot find that page");
  await owner.documentChange.create({ data: { tag: "placements" } });
});
