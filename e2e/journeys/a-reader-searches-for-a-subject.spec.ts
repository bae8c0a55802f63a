import { choose, goOn, skip } from "../pages/match.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

test("everyday words find a subject, and the match goes on with it @nojs", async ({ page }) => {
  await page.goto("/match/subject");
  await page.getByLabel("Find any subject").fill("nurse");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("8 subjects for “nurse”")).toBeVisible();
  await expect(page.getByLabel("Find any subject")).toHaveValue("nurse");
  await choose(page, "subject", "Registered Nursing/Registered Nurse");
  await page.goto("/match/review");
  await expect(page.getByText("Registered Nursing/Registered Nurse")).toBeVisible();
  await page.goto("/match/subject?return=review");
  await expect(page.getByLabel("Registered Nursing/Registered Nurse")).toBeChecked();
  await page.getByLabel("Find any subject").fill("cybersecrity");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByLabel("Registered Nursing/Registered Nurse")).toBeChecked();
  await page.getByLabel("Cybersecurity", { exact: true }).check();
  await goOn(page, "Save this answer");
  await expect(page).toHaveURL(/\/match\/review$/);
});

test("words that nobody knows lead to kind words and to interests @nojs", async ({ page }) => {
  await page.goto("/match/subject?q=xyzzy");
  await expect(page.getByText("We found no subject for “xyzzy”")).toBeVisible();
  await expect(page.getByLabel("Find any subject")).toHaveValue("xyzzy");
  await choose(page, "subject", "I am not sure", "Repair and build with your hands");
  await page.goto("/match/subject?q=graphc+desing");
  await expect(page.getByText("These come nearest")).toBeVisible();
  await choose(page, "subject", "Graphic Design");
});

test("subjects come while somebody types, and what is ticked stays", async ({ page }) => {
  await page.goto("/match/subject");
  await page.waitForLoadState("networkidle");
  const field = page.getByLabel("Find any subject");
  await field.pressSequentially("plumb");
  await page.getByLabel("Plumbing Technology/Plumber").check();
  await field.fill("UX");
  await expect(page.getByRole("status").filter({ hasText: "for “UX”" })).toBeVisible();
  await expect(page.getByLabel("Plumbing Technology/Plumber")).toBeChecked();
  await field.press("Enter");
  await expect(page).toHaveURL(/\/match\/subject$/);
  await expect(page.getByLabel("Plumbing Technology/Plumber")).toBeChecked();
  await page.getByLabel("Web development and design").check();
  await field.fill("");
  await expect(page.getByText("Often chosen here")).toBeVisible();
  await expect(page.getByLabel("Web development and design")).toBeChecked();
  await goOn(page);
  await expect(page).toHaveURL(/\/match\/level/);
});

test("when the search cannot be asked, its button still works", async ({ page }) => {
  await page.goto("/match/subject");
  await page.waitForLoadState("networkidle");
  await page.route("**/match/subjects?*", (route) => route.abort());
  await page.getByLabel("Find any subject").fill("welder");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/q=welder/);
  await expect(page.getByLabel("Welding Technology/Welder")).toBeVisible();
});

test("what was found, and what was not, is accessible @desktop", async ({ page }) => {
  for (const words of ["nurse", "xyzzy"]) {
    await page.goto(`/match/subject?q=${words}`);
    await expectAccessible(page);
  }
});

test("a link chooses any subject by its code @nojs", async ({ page }) => {
  await page.goto("/match?subject=51.3801");
  await expect(page.getByText("Registered Nursing/Registered Nurse")).toBeVisible();
  await goOn(page, "Start with this");
  await skip(page, "goal");
  await expect(page).toHaveURL(/\/match\/level$/);
});

test("the count follows what is ticked, and nothing is stored by it", async ({ page }) => {
  await page.goto("/match/subject");
  await page.waitForLoadState("networkidle");
  const count = page.getByRole("status").filter({ hasText: /fits? your answers/ });
  await page.getByLabel("Cybersecurity", { exact: true }).check();
  await expect(count).toContainText(/^[1-9]\d* programs? fits? your answers so far/);
  const withSubject = await count.textContent();
  await page.getByLabel("Registered Nursing").waitFor({ state: "detached" });
  await page.goto("/match/level");
  await expect(page).toHaveURL(/\/match\/subject/);
  await page.getByLabel("Cybersecurity", { exact: true }).check();
  await goOn(page);
  await expect(count).toHaveText(withSubject ?? "");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Doctorate").check();
  await expect(count).not.toHaveText(withSubject ?? "");
  await page.getByLabel("Doctorate").uncheck();
  await expect(count).toHaveText(withSubject ?? "");
});
