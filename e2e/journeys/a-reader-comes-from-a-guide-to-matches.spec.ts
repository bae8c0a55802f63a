import { choose, goOn, matches, skip } from "../pages/match.ts";
import { expect, test } from "../support/test.ts";

test("a reader comes from a guide to matches with their reasons @nojs", async ({ page }) => {
  await page.goto("/guides/health-information-technician");
  const start = page
    .getByRole("region", { name: /match|program/i })
    .filter({ has: page.getByRole("button") });
  await start.first().getByLabel("ZIP code").fill("60614");
  await start.first().getByRole("button", { name: "Match me" }).click();

  await expect(page).toHaveURL(/\/match\/goal/);
  await choose(page, "goal", "Change to another career");
  await choose(page, "level", "Certificate", "Associate degree");
  await choose(page, "education", "Some college, no degree");
  await choose(page, "credits", "30 to 59 credits");
  await choose(page, "format", "Online, no fixed hours", "Online at set hours");
  await choose(page, "schedule", "Part time");
  await choose(page, "start", "In 1 to 3 months");
  await choose(page, "budget", "$10,000 to $20,000", "I need financial aid");
  await skip(page, "military");
  await skip(page, "skills");
  await page.getByLabel("Most important").selectOption({ label: "Cost" });
  await goOn(page);

  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  await expect(page.getByText("60614, Illinois")).toBeVisible();
  await page.getByRole("link", { name: "Show my matches" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\d+ programs? fit/);
  await expect(page.getByText("The order is by score and by nothing else.")).toBeVisible();
  await expect(page.getByRole("note").getByText("Advertiser disclosure")).toBeVisible();
  const scores = (
    await matches(page)
      .getByText(/^Match \d+ out of 100$/)
      .allTextContents()
  ).map((words) => Number(words.match(/\d+/)?.[0]));
  expect(scores.length).toBeGreaterThan(0);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));

  const first = matches(page).first();
  await expect(first.getByText("Demo data")).toBeVisible();
  await first.getByText("Why this match").click();
  await expect(first.getByText(/of \d+\.\d points/).first()).toBeVisible();
  await expect(first.getByText("Your answer").first()).toBeVisible();
});
