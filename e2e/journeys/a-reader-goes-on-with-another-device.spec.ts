import type { Page } from "@playwright/test";
import { choose, errorSummary, goOn, startWith } from "../pages/match.ts";
import { mailedLink } from "../support/receiver.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

/** Asks for a link to this visit and gives its path from the mail that comes. */
async function haveLinkSent(page: Page): Promise<string> {
  const address = `reader-${crypto.randomUUID()}@example.com`;
  await page.goto("/match/review");
  await page.getByLabel("E-mail me a link to my answers").fill(address);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("A link is on its way")).toBeVisible();
  await expect(page.getByLabel("E-mail me a link to my answers")).toHaveValue("");
  expect(page.url()).not.toContain("example.com");
  let path: string | null = null;
  await expect(async () => {
    path = await mailedLink(address);
    expect(path).not.toBeNull();
  }).toPass({ timeout: 30_000 });
  return path ?? "";
}

test("a link by e-mail opens the answers on another device, once @nojs", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await startWith(page, "Cybersecurity");
  await choose(page, "level", "Certificate");
  const link = await haveLinkSent(page);

  const desk = await browser.newContext({ baseURL });
  const there = await desk.newPage();
  await there.goto(link);
  await there.reload();
  await goOn(there, "Open my answers here");
  await expect(there).toHaveURL(/\/match\/review/);
  await expect(there.getByText("Cybersecurity")).toBeVisible();
  await there.goto("/match/education");
  await there.getByLabel("Associate degree").check();
  await goOn(there);
  await page.goto("/match/review");
  await expect(page.getByText("Associate degree")).toBeVisible();
  await there.goto(link);
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Your answers are open on this device");

  const stranger = await browser.newContext({ baseURL });
  const third = await stranger.newPage();
  const answer = await third.goto(link);
  expect(answer?.status()).toBe(404);
  await expect(third.getByText("This link opens nothing any more")).toBeVisible();
  await expect(third.getByText("Cybersecurity")).toBeHidden();
  await third.goto("/match/review");
  await expect(third).toHaveURL(/\/match$/);
  await Promise.all([desk.close(), stranger.close()]);
});

test("a device with other answers is asked first, and keeps them until then @nojs", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await startWith(page, "Cybersecurity");
  const link = await haveLinkSent(page);
  const other = await browser.newContext({ baseURL });
  const there = await other.newPage();
  await startWith(there, "Data analytics");
  await there.goto(link);
  await expect(there.getByText("This device has other answers")).toBeVisible();
  await there.getByRole("link", { name: "Look at the answers on this device" }).click();
  await expect(there.getByText("Data analytics")).toBeVisible();
  await there.goto(link);
  await goOn(there, "Open my answers here");
  await expect(there.getByText("Cybersecurity")).toBeVisible();
  await other.close();
});

test("what is no address is kept, explained and asks for nothing @nojs", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  await page.goto("/match/review");
  await page.getByLabel("E-mail me a link to my answers").fill("ada@example");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("Enter an e-mail address such as name@example.com.")).toBeVisible();
  await expect(page.getByLabel("E-mail me a link to my answers")).toHaveValue("ada@example");
  await expect(errorSummary(page)).toBeHidden();
});

test("the screens of the link are accessible @desktop", async ({ page, context }) => {
  test.slow();
  await startWith(page, "Cybersecurity");
  const link = await haveLinkSent(page);
  await expectAccessible(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: /You have answers from/ })).toBeVisible();
  await expectAccessible(page);
  await context.clearCookies();
  for (const path of [link, `/match/link/${"a".repeat(43)}`]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
