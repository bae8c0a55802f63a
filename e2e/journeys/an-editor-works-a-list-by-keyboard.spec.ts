import { tabTo } from "../support/keyboard.ts";
import { expect, test } from "../support/request.ts";
import { signIn } from "../support/test.ts";

test("an editor finds, chooses and opens programs with the keyboard alone @desktop", async ({
  page,
  schools: [school],
}) => {
  await signIn(page, "editor");
  await page.goto("/admin/programs?view=all");
  await tabTo(page, "searchbox", "School or partner");
  await page.keyboard.type(school.schoolName);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("1 program");

  await tabTo(page, "checkbox", "Choose all programs of this page");
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: new RegExp(school.schoolName) })).toBeChecked();
  await tabTo(page, "button", "Change the chosen programs");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 program is meant.")).toBeVisible();

  await page.goBack();
  await tabTo(page, "checkbox", new RegExp(school.schoolName));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/admin/programs/${school.programId}`));
});
