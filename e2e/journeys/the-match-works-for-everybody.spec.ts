import { errorSummary, goOn, showMatchesFor, startWith } from "../pages/match.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const QUESTIONS = [
  "goal",
  "subject",
  "level",
  "education",
  "format",
  "location",
  "schedule",
  "start",
  "budget",
  "military",
  "priorities",
];

test("every screen of the match is accessible and as wide as a small phone", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 700 });
  const isSound = async () => {
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  };
  await page.goto("/match");
  await isSound();
  await startWith(page, "Medical coding and billing");
  for (const key of QUESTIONS) {
    await page.goto(`/match/${key}`);
    await isSound();
  }
  await page.goto("/match/location");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await isSound();
  await page.goto("/match/review");
  await isSound();
  await page.goto("/match/results");
  await page.getByText("Why this match").first().click();
  await isSound();
});

test("the results are accessible in the dark @desktop", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await showMatchesFor(page, "Health information");
  await expectAccessible(page);
});

test("the keyboard alone goes from the start to an explained match @desktop", async ({ page }) => {
  const focused = page.locator(":focus");
  const tabTo = async (name: string | RegExp) => {
    for (let count = 0; count < 80; count++) {
      await page.keyboard.press("Tab");
      const words = await focused.evaluate(
        (element) =>
          (element as HTMLInputElement).labels?.[0]?.textContent ?? (element.textContent || element.id),
      );
      if (typeof name === "string" ? words.trim() === name : name.test(words)) return;
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  await page.goto("/match");
  await tabTo("Start");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/match\/goal/);
  await tabTo("Skip this question");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/match\/subject/);
  await tabTo("Health information");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("Medical coding and billing")).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/match\/level/);
  await tabTo("Show my matches now");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/match\/results/);
  await tabTo(/^Why this match/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your answer").first()).toBeVisible();
});

test("with script, a blank answer is explained without asking the server", async ({ page }) => {
  await page.goto("/match/goal");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Continue" }).focus();
  await expect(page.locator("form[data-checks]")).toBeVisible();
  const posts: string[] = [];
  page.on("request", (request) => request.url().endsWith("/save") && posts.push(request.url()));
  await page.keyboard.press("Enter");
  await expect(errorSummary(page)).toBeFocused();
  expect(posts).toEqual([]);
  await page.getByLabel("Learn for myself").check();
  await expect(errorSummary(page)).toBeHidden();
  await goOn(page);
  expect(posts).toHaveLength(1);
});

test("pages with answers are kept by no cache @desktop", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  for (const path of ["/match", "/match/level", "/match/review", "/match/results"]) {
    const answer = await page.goto(path);
    expect(answer?.headers()["cache-control"]).toContain("no-store");
  }
});
