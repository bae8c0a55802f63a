import { choose, goOn, skip, startWith } from "../pages/match.ts";
import { expect, test } from "../support/test.ts";

test("two tabs keep each other's answers @nojs", async ({ page, context }) => {
  await startWith(page, "Cybersecurity");
  const other = await context.newPage();
  await other.goto("/match/education");
  await page.getByLabel("Bootcamp", { exact: true }).check();
  await other.getByLabel("Associate degree").check();
  await goOn(page);
  await goOn(other);
  await other.goto("/match/review");
  await expect(other.getByText("Bootcamp")).toBeVisible();
  await expect(other.getByText("Associate degree")).toBeVisible();
});

test("a tab that shows another subject's question still saves its answer @nojs", async ({
  page,
  context,
}) => {
  await startWith(page, "Cybersecurity");
  const other = await context.newPage();
  await other.goto("/match/subject");
  await choose(other, "subject", "Data analytics");
  await choose(page, "level", "Bootcamp");
  await page.goto("/match/review");
  await expect(page.getByText("Data analytics")).toBeVisible();
  await expect(page.getByText("Bootcamp")).toBeVisible();
});

test("the back button shows what was answered, and going on again changes nothing @nojs", async ({
  page,
}) => {
  await startWith(page, "Cybersecurity");
  await choose(page, "level", "Bootcamp");
  await skip(page, "education");
  for (const key of ["education", "level", "subject"]) {
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/match/${key}`));
  }
  await expect(page.getByLabel("Cybersecurity")).toBeChecked();
  await goOn(page);
  await page.goto("/match/review");
  await expect(page.getByText("Bootcamp")).toBeVisible();
});

test("nothing comes back with the back button once a shared phone is cleared @nojs", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  await choose(page, "level", "Bootcamp");
  await goOn(page, "Clear my answers");
  await page.goBack();
  await expect(page.getByLabel("Bootcamp", { exact: true })).toBeHidden();
  await page.goto("/match/review");
  await expect(page).toHaveURL(/\/match$/);
});

test("an answer sent after the cookie is gone is kept, and the reader is told of the others @nojs", async ({
  page,
  context,
}) => {
  await startWith(page, "Cybersecurity");
  await page.goto("/match/education");
  await page.getByLabel("Associate degree").check();
  await context.clearCookies();
  await goOn(page);
  await expect(page).toHaveURL(/\/match\/subject/);
  await expect(page.getByText("Your earlier answers are not in this browser any more")).toBeVisible();
  await page.getByLabel("Data analytics", { exact: true }).check();
  await goOn(page);
  await page.goto("/match/review");
  await expect(page.getByText("Associate degree")).toBeVisible();
  await expect(page.getByText("Cybersecurity")).toBeHidden();
});

test("an edited cookie opens nobody's answers, and is not taken over @nojs", async ({
  page,
  context,
  baseURL,
}) => {
  await startWith(page, "Cybersecurity");
  const own = (await context.cookies()).find(({ name }) => name.endsWith("fm_visit"));
  if (!own) throw new Error("There is no cookie.");
  for (const value of [`${own.value.slice(0, -2)}AA`, "", "x", "%00", "../../etc", "a".repeat(4_000)]) {
    await context.addCookies([{ name: own.name, value, url: baseURL }]);
    await page.goto("/match/review");
    await expect(page, value).toHaveURL(/\/match$/);
  }
  await context.addCookies([{ name: own.name, value: "chosen-by-somebody", url: baseURL }]);
  await page.goto("/match/goal");
  await skip(page, "goal");
  const now = (await context.cookies()).find(({ name }) => name === own.name);
  expect(now?.value).toMatch(/^[\w-]{43}$/);
  expect(now?.value).not.toBe(own.value);
  await context.addCookies([{ name: own.name, value: own.value, url: baseURL }]);
  await page.goto("/match/review");
  await expect(page.getByText("Cybersecurity")).toBeVisible();
});

test("a link that is stale, cut short or made up says so kindly @nojs", async ({ page }) => {
  for (const token of ["x", "a".repeat(43), "%00", "open", "a".repeat(2_000)]) {
    const answer = await page.goto(`/match/link/${token}`);
    expect(answer?.status(), token).toBe(404);
    await expect(page.getByText("This link opens nothing any more")).toBeVisible();
  }
  await page.goto(`/match/link/${"a".repeat(43)}/open`);
  await expect(page.getByText("This link opens nothing any more")).toBeVisible();
});

test("a page of before, sent after somebody started again, keeps only what was sent @nojs", async ({
  page,
  context,
}) => {
  await startWith(page, "Cybersecurity");
  await choose(page, "level", "Bootcamp");
  const other = await context.newPage();
  await other.goto("/match");
  await goOn(other, "Start again");
  await page.getByLabel("Associate degree").check();
  await goOn(page);
  await page.goto("/match/review");
  await expect(page.getByText("Associate degree")).toBeVisible();
  await expect(page.getByText("Bootcamp")).toBeHidden();
});
