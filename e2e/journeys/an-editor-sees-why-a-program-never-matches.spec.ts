import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(120_000);

test("an editor sees how a program ranks for students, and what keeps it out @desktop", async ({
  page,
  owner,
  schools: [school],
}) => {
  await owner.program.update({ where: { id: school.programId }, data: { statesServed: ["CA"] } });
  await signIn(page, "editor");
  await page.goto(`/admin/programs/${school.programId}`);
  await page.getByRole("link", { name: "How it matches, and why not" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("How Program");
  const row = page.getByRole("row").filter({ hasText: "a rural student with no campus near" });
  await expect(row).toContainText("Not in the list");
  await row.getByRole("link").click();
  const breakdown = page.getByRole("region", { name: "Breakdown" });
  await expect(breakdown.getByRole("heading", { name: /^For a rural student/ })).toBeVisible();
  await expect(breakdown.getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "The latest visits" })).toBeVisible();
  await expectAccessible(page);
});
