import { randomUUID } from "node:crypto";
import { expect, expectAccessible, signIn, test } from "../support/test.ts";

test.setTimeout(120_000);

test("one person writes a text, another one approves it, and readers get it @desktop", async ({
  page,
  browser,
}) => {
  const addition = `Edition ${randomUUID()}.`;
  await signIn(page, "editor");
  await page.goto("/admin/disclosures/editorial_independence");
  const text = page.getByLabel("Text");
  await text.fill(`${await text.inputValue()}\n\n${addition}`);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Draft saved.")).toBeVisible();

  await page.getByRole("link", { name: "See the draft in its place" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Editorial policy" })).toBeVisible();
  await expect(page.getByText(addition)).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Preview" })).toContainText("readers do not see yet");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the text" }).click();

  await page.getByRole("button", { name: "Submit for approval" }).click();
  await expect(page.getByText(/^Submitted for approval.* It waits for .*Demo Owner/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  await expectAccessible(page);
  expect(await (await page.request.get("/editorial-policy")).text()).not.toContain(addition);

  const other = await browser.newContext();
  const second = await other.newPage();
  await signIn(second, "owner");
  await second.goto("/admin/disclosures");
  const row = second.getByRole("row").filter({ hasText: "Editorial policy" });
  await expect(row.getByText("Waits for you")).toBeVisible();
  await expectAccessible(second);
  await row.getByRole("link", { name: "Editorial policy" }).click();
  await second.getByText(/^Approve and publish version/).click();
  await second.getByRole("button", { name: /^Approve version/ }).click();
  await expect(second.getByText("Approved. It comes into force")).toBeVisible();
  await expect(second.getByText(/submitted by Demo Editor, approved by Demo Owner/).first()).toBeVisible();
  await expect(
    second.getByText("This text stays in force until another version takes its place."),
  ).toBeVisible();
  await expectAccessible(second);
  await expect(async () => {
    expect(await (await second.request.get("/editorial-policy")).text()).toContain(addition);
  }).toPass();
  await other.close();
});

test("each text can be seen in its place, and the links to where it is shown hold @desktop", async ({
  page,
}) => {
  await signIn(page, "owner");
  await page.goto("/admin/disclosures");
  const rows = page.getByRole("rowheader").getByRole("link");
  const places = await page.getByRole("cell").getByRole("link").evaluateAll(hrefsOf);
  for (const href of new Set(places)) expect((await page.request.get(href)).status(), href).toBe(200);
  const texts = await rows.evaluateAll(hrefsOf);
  expect(texts.length).toBeGreaterThan(10);
  for (const href of texts) {
    await page.goto(`${href}/preview`);
    await expect(page.getByRole("complementary", { name: "Preview" })).toBeVisible();
    await expect(page.locator("main")).not.toContainText("{{");
    await expectAccessible(page);
  }
});

const hrefsOf = (links: (HTMLElement | SVGElement)[]) => links.map((link) => link.getAttribute("href") ?? "");
