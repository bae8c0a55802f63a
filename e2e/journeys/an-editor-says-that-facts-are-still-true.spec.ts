import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(240_000);

test("an editor finds facts that have run out and says, by keyboard, that they are still true @desktop", async ({
  page,
  owner,
  schools: [school],
}) => {
  const { name } = await owner.program.update({
    where: { id: school.programId },
    data: { factsAsOf: new Date("2001-01-01") },
    select: { name: true },
  });
  await signIn(page, "editor");
  await page.getByRole("link", { name: /programs with facts that have run out/ }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Facts that have run out" })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("1 Jan 2001");
  await expectAccessible(page);
  await row.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "1 chosen: still true today" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Confirmed as still true today.")).toBeVisible();
  await expect(row).toHaveCount(0);

  for (const kind of ["Dead links", "Starts that are over", "Forgotten drafts", "Never matched"]) {
    await page.getByRole("navigation", { name: "Kinds of upkeep" }).getByRole("link", { name: kind }).click();
    await expect(page.getByRole("heading", { level: 2, name: kind })).toBeVisible();
    await expectAccessible(page);
  }
});
