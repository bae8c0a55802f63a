import { expect, expectAccessible, test } from "../support/test.ts";

test("a link of the state map narrows the list, and the form narrows it further @nojs", async ({ page }) => {
  await page.goto("/programs?subject=health-information&state=FL");
  await expect(page.getByLabel("Subject")).toHaveValue("health-information");
  await expect(page.getByLabel("State you live in")).toHaveValue("FL");
  await expect(page.getByText("Whether a school pays us plays no part.")).toBeVisible();
  const count = page.getByRole("heading", { name: /^\d+ programs?: Health information, Florida$/ });
  await expect(count).toBeVisible();
  const before = Number((await count.textContent())?.split(" ")[0]);
  expect(before).toBeGreaterThan(0);

  await page.getByLabel("Level").selectOption("associate");
  await page.getByRole("button", { name: "Show programs" }).click();
  const narrower = page.getByRole("heading", { name: /: Health information, Associate degree, Florida$/ });
  await expect(narrower).toBeVisible();
  expect(Number((await narrower.textContent())?.split(" ")[0])).toBeLessThan(before);
  await page.getByRole("list", { name: "Programs" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/programs\/[a-z0-9-]+$/);
});

test("the list goes on page by page and back, in order of names @nojs", async ({ page }) => {
  await page.goto("/programs");
  const links = page.getByRole("list", { name: "Programs" }).getByRole("link");
  await expect(links).toHaveCount(24);
  const first = await links.allTextContents();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(links.first()).not.toHaveText(first[0] ?? "");
  await page.getByRole("link", { name: "Previous page" }).click();
  await expect(links).toHaveText(first);
});

test("an empty list shows what is there with one choice less @nojs", async ({ page }) => {
  await page.goto("/programs?subject=web-development&level=doctorate&state=GU");
  await expect(page.getByText("No program here fits these choices")).toBeVisible();
  await page.getByRole("link", { name: "Any level" }).click();
  await expect(page).toHaveURL(/\/programs\?subject=web-development&state=GU$/);
});

test("nonsense in the address is left out, kindly @nojs", async ({ page }) => {
  for (const query of [
    "subject=alchemy&state=XX&level=wizard",
    "after=%00%00",
    "after=eyJhIjoxfQ",
    "state=FL&state=CA",
  ]) {
    const answer = await page.goto(`/programs?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expect(page.getByRole("list", { name: "Programs" })).toBeVisible();
  }
  await page.goto("/programs?subject=alchemy");
  await expect(page.getByText("It was left out.")).toBeVisible();
});

test("an address that is nearly right leads on to what was meant @nojs", async ({ page }) => {
  const answer = await page.goto("/schools/northfeild-college");
  expect(answer?.status()).toBe(404);
  await page
    .getByRole("region", { name: "Were you looking for one of these?" })
    .getByRole("link", { name: "Northfield College" })
    .click();
  await expect(page).toHaveURL("/schools/northfield-college");
  const wrong = await page.goto("/programs/northfield-college-health-information");
  expect(wrong?.status()).toBe(404);
  await expect(
    page.getByRole("link", { name: /Health Information, Northfield College/ }).first(),
  ).toBeVisible();
});

test("the state of the list comes along into the match @nojs", async ({ page }) => {
  await page.goto("/programs?subject=health-information&state=FL");
  await page
    .getByRole("region", { name: /Health information, Florida/ })
    .getByRole("link", { name: "Match me" })
    .click();
  await expect(page.getByText("Already chosen for you")).toBeVisible();
  await expect(page.getByRole("main").getByText("Florida")).toBeVisible();
  await page.getByRole("button", { name: "Start with this" }).click();
  await page.goto("/match/location");
  await expect(page.getByLabel("Or only your state or territory")).toHaveValue("FL");
});

test("the list, its empty state and the page for wrong addresses are accessible", async ({ page }) => {
  for (const path of [
    "/programs?subject=health-information&state=FL",
    "/programs?subject=web-development&level=doctorate&state=GU",
    "/programs/northfield-college-health-information",
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
