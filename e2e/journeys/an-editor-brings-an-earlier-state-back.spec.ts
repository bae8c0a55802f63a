import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(180_000);

test("an editor looks at an earlier state, brings it back, and duplicates the program @desktop", async ({
  page,
  schools: [school],
}) => {
  await signIn(page, "editor");
  await page.goto(`/admin/programs/${school.programId}`);
  for (const price of ["9100", "9200"]) {
    await page.getByLabel("Online, $").fill(price);
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("region", { name: "History" })).toContainText(
      `Cost online: $${Number(price).toLocaleString("en-US")}`,
    );
  }
  await page
    .getByRole("listitem")
    .filter({ hasText: "Cost online: $9,100" })
    .getByRole("link", { name: /^As it stood/ })
    .click();
  await expect(page.getByRole("row").filter({ hasText: "Cost online" })).toContainText("$9,100");
  await expect(page.getByRole("row").filter({ hasText: "Cost online" })).toContainText("$9,200");
  await expectAccessible(page);
  await page.getByText("Bring this state back").first().click();
  await page.getByRole("button", { name: "Yes, bring this state back" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Online, $")).toHaveValue("9100");

  await page.getByRole("button", { name: "Duplicate this program" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("(copy)");
  await expect(page.getByText("This is the copy, a draft")).toBeVisible();
  await expect(page.getByText("Draft", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Online, $")).toHaveValue("9100");
});
