import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/test.ts";

const GUIDE = "/guides/health-information-technician";

/** The first of the guide's two maps, and the other one. */
const records = (page: Page) => page.getByRole("figure", { name: /of medical records specialists by state/ });
const registrars = (page: Page) => page.getByRole("figure", { name: /registrars by state/ });
const stateOn = (map: ReturnType<typeof records>, name: string) =>
  map.locator("svg").getByRole("link", { name: new RegExp(`^${name}: `) });
const colorOf = (state: ReturnType<typeof stateOn>) =>
  state
    .locator("use")
    .first()
    .evaluate((shape) => getComputedStyle(shape).fill);

test("a reader looks at jobs and wages by state, with script and without @nojs", async ({ page }) => {
  await page.goto(GUIDE);
  const map = records(page);
  await expect(stateOn(map, "Florida")).toHaveAccessibleName(
    "Florida: 21,490 jobs, median wage $45,760 a year. Programs in Florida",
  );
  const beside = map.getByRole("list", { name: "Small states and DC" });
  await expect(beside.getByRole("link")).toHaveCount(9);
  await expect(beside.getByText("not published", { exact: true })).toBeVisible();
  const byJobs = await colorOf(stateOn(map, "Florida"));

  await map.getByRole("radio", { name: "Median wage" }).check();
  await expect.poll(() => colorOf(stateOn(map, "Florida"))).not.toBe(byJobs);
  await expect(map.getByRole("list", { name: "Colors: median wage" })).toContainText("$72,040");
  await expect(map.getByRole("list", { name: "Colors: jobs" })).toBeHidden();
  await expect(beside.getByRole("link", { name: /^VT/ })).toContainText("$57,560");
  await expect(registrars(page).getByRole("radio", { name: "Jobs" })).toBeChecked();

  await map.getByText(/^All 50 states and DC as a table/).click();
  await expect(map.getByRole("row", { name: /^Vermont/ })).toContainText("not published");
  await map.getByRole("link", { name: "Wyoming programs" }).click();
  await expect(page).toHaveURL("/programs?subject=health-information&state=WY");
});

test("a pointer shows a state's figures below the map, with script and without @nojs", async ({ page }) => {
  await page.goto(GUIDE);
  const map = records(page);
  await stateOn(map, "Wyoming").hover();
  await expect(map.getByText("280 jobs, median wage $54,210 a year").filter({ visible: true })).toBeVisible();
  await expect(map.getByText("Choose a state")).toBeHidden();
});

test("a keyboard comes to the map or skips it, with script and without @nojs", async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto(GUIDE);
  const map = records(page);
  const skip = map.getByRole("link", { name: "Skip the map" });
  await map.getByRole("radio", { name: "Jobs" }).focus();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(stateOn(map, "Alabama")).toBeFocused();
  await expect(
    map.getByText("2,330 jobs, median wage $43,810 a year").filter({ visible: true }),
  ).toBeVisible();
  await page.keyboard.press("Tab");
  const next =
    javaScriptEnabled === false
      ? stateOn(map, "Alaska")
      : map.getByRole("link", { name: "Programs for people in Alabama" });
  await expect(next).toBeFocused();

  await skip.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(map.getByText(/^All 50 states and DC as a table/)).toBeFocused();
});

test("with script the map is one stop, and arrow keys lead to the neighbor", async ({ page }) => {
  await page.goto(GUIDE);
  const map = records(page);
  await map.getByRole("link", { name: "Skip the map" }).focus();
  await page.keyboard.press("Tab");
  await expect(stateOn(map, "Alabama")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(stateOn(map, "Georgia")).toBeFocused();
  await expect(
    map.getByText("Georgia: 5,930 jobs, median wage $51,550 a year", { exact: true }),
  ).toBeVisible();
  await page.keyboard.press("End");
  await expect(stateOn(map, "Wyoming")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(stateOn(map, "Alabama")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(map.getByRole("link", { name: "Programs for people in Alabama" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(map.getByRole("link", { name: "Match me from Alabama" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/match\b/);
});

test("the first touch shows, the second leads on; small states too", async ({ page }) => {
  await page.goto(GUIDE);
  const map = records(page);
  await stateOn(map, "Texas").tap();
  await expect(
    map.getByText("Texas: 17,210 jobs, median wage $48,860 a year", { exact: true }),
  ).toBeVisible();
  await expect(page).toHaveURL(GUIDE);
  await map.getByRole("link", { name: /^DC .*District of Columbia/ }).tap();
  await expect(
    map.getByRole("link", { name: "Programs for people in the District of Columbia" }),
  ).toBeVisible();
  await expect(page).toHaveURL(GUIDE);
  await stateOn(map, "Texas").tap();
  await stateOn(map, "Texas").tap();
  await expect(page).toHaveURL("/programs?subject=health-information&state=TX");
});

test("a reader sorts the table by what counts, and what is not published stays last", async ({ page }) => {
  await page.goto(GUIDE);
  const map = records(page);
  await map.getByText(/^All 50 states and DC as a table/).click();
  const names = map.getByRole("rowheader");
  const jobs = map.getByRole("columnheader", { name: "Jobs" });
  await expect(map.getByRole("columnheader", { name: "State" })).toHaveAttribute("aria-sort", "ascending");

  await jobs.getByRole("button").click();
  await expect(names.first()).toContainText("Florida");
  await expect(names.last()).toContainText("Vermont");
  await expect(jobs).toHaveAttribute("aria-sort", "descending");
  await expect(map.getByRole("status")).toHaveText("Sorted by Jobs, highest first");

  await jobs.getByRole("button").click();
  await expect(names.first()).toContainText("District of Columbia");
  await expect(names.last()).toContainText("Vermont");

  await map.getByRole("columnheader", { name: "Median wage" }).getByRole("button").click();
  await expect(names.first()).toContainText("District of Columbia");
  await expect(jobs).not.toHaveAttribute("aria-sort");

  await map.getByRole("columnheader", { name: "State" }).getByRole("button").click();
  await expect(names.first()).toContainText("Alabama");
});

test("the map fits a narrow phone and is accessible, also with the table open", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(GUIDE);
  const map = records(page);
  await stateOn(map, "Texas").tap();
  await map.getByText(/^All 50 states and DC as a table/).click();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test("on paper the map stands with the whole table @desktop", async ({ page }) => {
  await page.goto(GUIDE);
  await page.emulateMedia({ media: "print" });
  const map = records(page);
  await expect(map.locator("svg")).toBeVisible();
  await expect(map.getByRole("row")).toHaveCount(52);
  await expect(map.getByRole("list", { name: "Colors: jobs" })).toBeVisible();
  await expect(map.getByRole("list", { name: "Small states and DC" })).toBeHidden();
});

test("the contents mark the section that is being read @desktop", async ({ page }) => {
  await page.goto(GUIDE);
  const contents = page.getByRole("navigation", { name: "On this page" });
  const current = contents.locator('[aria-current="true"]');
  const fourth = contents.getByRole("link").nth(3);
  await expect(current).toHaveCount(0);
  await fourth.click();
  await expect(fourth).toHaveAttribute("aria-current", "true");
  await expect(current).toHaveCount(1);
  await page.keyboard.press("End");
  await expect(fourth).not.toHaveAttribute("aria-current");
  await expect(current).toHaveCount(1);
  await page.keyboard.press("Home");
  await expect(current).toHaveCount(0);
});
