import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(120_000);

test("an editor goes anywhere with the menu, and gives a program a subject by everyday words, without a mouse @desktop", async ({
  page,
  schools: [school],
}) => {
  await signIn(page, "editor");
  await page.goto("/admin");
  const opener = page.getByRole("button", { name: /^Search/ });
  await opener.focus();
  await page.keyboard.press("Enter");
  const menu = page.getByRole("dialog", { name: "Search" });
  const words = menu.getByRole("combobox", { name: "Go to, or do" });
  await expect(words).toBeFocused();
  await expect(menu.getByRole("option", { name: /^Leads/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(opener).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type(school.schoolName);
  await expect(menu.getByRole("option", { name: new RegExp(school.schoolName) }).first()).toBeVisible();
  await menu.getByRole("link", { name: "Show more as a page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("Control+k");
  await expect(words).toHaveValue("");
  await page.keyboard.type("new prog");
  await expect(menu.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Add a program" })).toBeVisible();

  const subject = page.getByRole("combobox", { name: "Subject" });
  await subject.focus();
  await page.keyboard.type("medical coding");
  const list = page.getByRole("listbox", { name: "Subjects found" });
  await expect(list.getByRole("option").first()).toContainText("51.0713");
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(subject).toHaveValue("51.0713");
  await expect(list).toHaveCount(0);
  await expect(page.getByText("Medical Insurance Coding Specialist/Coder")).toBeVisible();

  await subject.fill("");
  await page.keyboard.type("510707");
  await expect(page.getByText("Health Information/Medical Records Technology/Technician")).toBeVisible();
  await expect(list).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the menu is a page of its own @desktop", async ({ page, schools: [school] }) => {
    await signIn(page, "editor");
    await page.goto("/admin");
    await page.getByRole("link", { name: /^Search/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
    await page.getByRole("searchbox").fill(school.schoolName);
    await page.getByRole("button", { name: "Show" }).click();
    const records = page.getByRole("region", { name: "Programs, schools and partners" });
    await expect(records.getByRole("link", { name: school.schoolName }).first()).toBeVisible();
  });
});
