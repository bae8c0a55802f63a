import { goOn, matches, showMatchesFor } from "../pages/match.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("a shared link shows the list to anybody, without ZIP code or military status @nojs", async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  await showMatchesFor(page, "Cybersecurity");
  await page.goto("/match/location");
  await page.getByLabel("ZIP code", { exact: true }).fill("60614");
  await goOn(page);
  await page.goto("/match/military");
  await page.getByLabel("Veteran", { exact: true }).check();
  await goOn(page);
  await page.goto("/match/results");
  await page.getByText("Share or print this list").click();
  const link = await page.getByLabel("Link to this list").inputValue();
  const answers = Buffer.from(new URL(link).searchParams.get("shared") ?? "", "base64url").toString();
  expect(answers).toContain("cybersecurity");
  expect(answers).toContain("IL");
  expect(answers).not.toMatch(/60614|veteran|military/i);

  const context = await browser.newContext();
  const friend = await context.newPage();
  await friend.goto(link.slice(new URL(link).origin.length));
  await expect(friend.getByRole("heading", { level: 1 })).toHaveText("A list that was shared with you");
  await expect(matches(friend).first()).toBeVisible();
  await expect(friend.getByRole("checkbox")).toHaveCount(0);
  expect(await context.cookies()).toEqual([]);
  if (javaScriptEnabled) await expectAccessible(friend);
  await friend.getByRole("button", { name: "Start my own match from these answers" }).click();
  await expect(friend).toHaveURL(/\/match\/results$/);
  await expect(friend.getByRole("heading", { level: 1 })).toHaveText(/\d+ programs? fits? your answers/);
  await context.close();
});

test("a link that was cut says so", async ({ page }) => {
  await page.goto("/match/results?shared=eyJzdWJqZWN0");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not hold a whole list");
  await expect(page.getByRole("link", { name: "Start my own match" })).toBeVisible();
});
