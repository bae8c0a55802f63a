import { randomInt } from "node:crypto";
import { expect, test } from "../support/request.ts";
import { addStaff, signInAs } from "../support/staff.ts";
import { expectAccessible, signIn } from "../support/test.ts";

/** Not approved here: every other journey would match with them. */
test("one person proposes weights, another one sees what they would do and refuses them @desktop", async ({
  page,
  browser,
  owner,
}) => {
  await signInAs(page, await addStaff(owner, "admin"));
  await page.goto("/admin/matching");
  await page.getByText("Propose other weights", { exact: true }).click();
  const cost = page.getByLabel("Cost", { exact: true });
  const proposed = String(randomInt(40, 90));
  await cost.fill("lots");
  await page.getByRole("button", { name: "Propose these weights" }).click();
  await expect(page.getByText("Type a whole number from 0 to 100.").first()).toBeVisible();
  await expect(cost).toHaveValue("lots");
  await cost.fill(proposed);
  await page.getByLabel("Why?").fill("Readers said that the cost decides.");
  await page.getByRole("button", { name: "Propose these weights" }).click();
  await expect(page.getByText("Proposed. Nothing changes until it is approved.")).toBeVisible();
  await expect(page.getByText(/It waits for .*Demo Owner.*you proposed it yourself/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  await expectAccessible(page);

  const other = await browser.newContext();
  const second = await other.newPage();
  await signIn(second, "owner");
  await second.goto("/admin/matching");
  await expect(second.getByText("It waits for you.")).toBeVisible();
  await expect(second.getByRole("row", { name: /^Cost/ })).toContainText(proposed);
  const effects = second.getByRole("table", { name: "What they would do to the first ten programs" });
  await expect(effects.getByRole("row")).toHaveCount(9);
  await second.getByText("Approve these weights", { exact: true }).click();
  await expect(second.getByRole("button", { name: "Yes, approve these weights" })).toBeVisible();
  await second.getByRole("button", { name: "Refuse these weights" }).click();
  await expect(second.getByText("The proposal is closed. Nothing has changed.")).toBeVisible();
  await expect(second.getByText("Other weights are proposed")).toHaveCount(0);
  const rules = await second.request.get("/how-matching-works");
  expect(await rules.text()).toContain("These are the weights that the software comes with.");
  await other.close();
});
