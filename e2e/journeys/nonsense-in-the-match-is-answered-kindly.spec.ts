import { choose, errorSummary, goOn, startWith } from "../pages/match.ts";
import { expect, test } from "../support/test.ts";

test("a mistyped ZIP code is kept, explained and linked @nojs", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  await page.goto("/match/location");
  await page.getByLabel("ZIP code", { exact: true }).fill("6061x");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(errorSummary(page)).toContainText("Enter a ZIP code of five digits");
  await expect(page.getByLabel("ZIP code", { exact: true })).toHaveValue("6061x");
  await errorSummary(page).getByRole("link").first().click();
  await expect(page.getByLabel("ZIP code", { exact: true })).toBeFocused();
  await page.getByLabel("ZIP code", { exact: true }).fill("60614");
  await goOn(page);
});

test("a ZIP code that nobody has is explained by the server @nojs", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  await page.goto("/match/location");
  await page.getByLabel("ZIP code", { exact: true }).fill("00000");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(errorSummary(page)).toContainText("We do not know this ZIP code");
  await expect(page).toHaveTitle(/^Error: /);
});

test("a military post code asks for the state of study @nojs", async ({ page }) => {
  await startWith(page, "Cybersecurity");
  await page.goto("/match/location");
  await page.getByLabel("ZIP code", { exact: true }).fill("09012");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(errorSummary(page)).toContainText("military post code");
  await page.getByLabel("Or only your state or territory").selectOption({ label: "Hawaii" });
  await goOn(page);
});

test("a needed question cannot be left blank @nojs", async ({ page }) => {
  await page.goto("/match/subject");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(errorSummary(page)).toContainText("Choose a subject");
  await page.getByLabel("I am not sure").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(errorSummary(page)).toContainText("Choose what you would like to do");
  await choose(page, "subject", "Find answers in numbers");
});

test("an address that needs answers leads a newcomer to a page that helps @nojs", async ({ page }) => {
  for (const [path, leadsTo] of [
    ["/match/level", /\/match\/subject$/],
    ["/match/results", /\/match$/],
    ["/match/review", /\/match$/],
    ["/match/goal/save", /\/match\/goal$/],
    ["/match/begin", /\/match$/],
    ["/match/clear", /\/match$/],
    ["/match/results/choose", /\/match$/],
  ] as const) {
    await page.goto(path);
    await expect(page, path).toHaveURL(leadsTo);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("a question that does not exist is a helpful 404 @nojs", async ({ page }) => {
  const answer = await page.goto("/match/shoe-size");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("a stale or tampered link starts the match all the same @nojs", async ({ page }) => {
  await page.goto("/match?subject=alchemy&level=%00&guide=../../etc&zip[]=1&__proto__=x&subject=more");
  await goOn(page, "Start");
  await expect(page).toHaveURL(/\/match\/goal/);
});

const POISON: [string, [string, string][]][] = [
  [
    "an unknown field",
    [
      ["goal", "advance"],
      ["admin", "yes"],
    ],
  ],
  [
    "prototype pollution",
    [
      ["__proto__", "x"],
      ["constructor", "y"],
      ["goal", "advance"],
    ],
  ],
  [
    "a field sent twice",
    [
      ["goal", "advance"],
      ["goal", "personal"],
    ],
  ],
  ["a long value", [["goal", "x".repeat(20_000)]]],
  ["control characters", [["goal", "\u0000\u0007\u202e"]]],
  [
    "an open redirect",
    [
      ["goal", "advance"],
      ["return", "https://evil.example"],
    ],
  ],
];

test("poisoned forms make no error of ours @desktop", async ({ request, baseURL }) => {
  for (const [words, form] of POISON) {
    const answer = await request.post("/match/goal/save", {
      data: new URLSearchParams(form).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", origin: new URL(baseURL ?? "").origin },
      maxRedirects: 0,
    });
    expect(answer.status(), words).toBe(303);
    expect(answer.headers().location, words).toMatch(/^\/match\//);
  }
});

test("a form of another site is refused @desktop", async ({ request }) => {
  const answer = await request.post("/match/goal/save", {
    form: { goal: "advance" },
    headers: { origin: "https://evil.example" },
  });
  expect(answer.status()).toBe(403);
  expect(answer.headers()).not.toHaveProperty("set-cookie");
});
