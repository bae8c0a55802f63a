import { matches, showMatchesFor } from "../pages/match.ts";
import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(180_000);

test("an editor changes a program's price, and the next match follows", async ({
  page,
  browser,
  owner,
  schools: [school],
}) => {
  // Programs of other journeys crowd their own subject.
  const { name } = await owner.program.update({
    where: { id: school.programId },
    data: { cipCode: "30.7101" },
    select: { name: true },
  });
  const readerContext = await browser.newContext();
  const reader = await readerContext.newPage();
  await showMatchesFor(reader, "Data analytics");
  await reader.goto("/match/results?show=200");
  const match = matches(reader).filter({ hasText: name });
  await expect(match).toContainText("$12,000");

  await signIn(page, "editor");
  await page.getByRole("link", { name: "Programs", exact: true }).click();
  await page.getByRole("searchbox", { name: "Program or school" }).fill(name);
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expectAccessible(page);
  await page.getByLabel("Online, $").fill("about 9,000");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.locator("#error-summary")).toContainText("amount in dollars");
  await expect(page.getByLabel("Online, $")).toHaveValue("about 9,000");
  await expectAccessible(page);
  await page.getByLabel("Online, $").fill("$9,876");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText(
    "Cost online: $9,876 (was $12,000)",
  );

  await reader.reload();
  await expect(match).toContainText("$9,876");
  await readerContext.close();
});

test("two editors at once: the second learns what the first changed and keeps what was typed", async ({
  page,
  browser,
  schools: [school],
}) => {
  const colleagueContext = await browser.newContext();
  const colleague = await colleagueContext.newPage();
  await signIn(page, "editor");
  await signIn(colleague, "owner");
  const address = `/admin/programs/${school.programId}`;
  await page.goto(address);
  await colleague.goto(address);
  await colleague.getByLabel("Online, $").fill("11111");
  await colleague.getByRole("button", { name: "Save changes" }).click();
  await expect(colleague.getByText("Saved.")).toBeVisible();

  await page.getByLabel("At part time").fill("28");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Somebody else saved this while you were editing")).toBeVisible();
  await expect(page.getByText("Cost online: $11,111 (was $12,000)")).toBeVisible();
  await expect(page.getByLabel("At part time")).toHaveValue("28");
  await expect(page.getByLabel("Online, $")).toHaveValue("11111");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await colleagueContext.close();
});
