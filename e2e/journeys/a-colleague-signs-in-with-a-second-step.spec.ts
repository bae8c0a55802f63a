import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { expect, test } from "../support/request.ts";
import { copyBuild } from "../support/second-server.ts";
import { addStaff, PASSWORD, type Person } from "../support/staff.ts";
import { expectAccessible } from "../support/test.ts";

test.setTimeout(300_000);

let site: Awaited<ReturnType<typeof copyBuild>>;
// The demo goes without; everywhere else this is what holds.
test.beforeAll(async () => {
  const { E2E_APP_DATABASE_URL, E2E_MATCHER_DATABASE_URL } = process.env;
  site = await copyBuild({
    STAFF_TOTP: "required",
    APP_DATABASE_URL: E2E_APP_DATABASE_URL ?? "",
    MATCHER_DATABASE_URL: E2E_MATCHER_DATABASE_URL ?? "",
  });
  await site.start();
});
test.afterAll(() => site.remove());

/** What the app shows, or will in 30 seconds: the one before was used. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

async function enterPassword(page: Page, { email }: Person, at = "/admin/sign-in"): Promise<void> {
  await page.goto(at);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function enterCode(page: Page, code: string, button = "Sign in"): Promise<void> {
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: button }).click();
}

/** Sets an app up from the page where it begins; gives its secret and the recovery codes. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole("button", { name: "I have an app" }).click();
  const shown = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  const secret = (shown ?? "").replaceAll(" ", "");
  await enterCode(page, codeOf(secret), "Turn it on");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keep these recovery codes");
  return { secret, codes: await page.getByRole("listitem").allTextContents() };
}

test("whoever sees personal data sets up a second step before anything else, and signs in with it or a recovery code @desktop", async ({
  browser,
  owner,
}) => {
  const person = await addStaff(owner, "marketing");
  // Without script: the door works for everybody.
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await enterPassword(page, person);
  await expect(page).toHaveURL(/\/admin\/second-factor$/);
  for (const closed of ["/admin", "/admin/leads", "/admin/account", "/admin/programs"]) {
    await page.goto(closed);
    await expect(page, closed).toHaveURL(/\/admin\/second-factor$/);
  }
  const { secret, codes } = await setUp(page);
  expect(new Set(codes).size).toBe(10);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("Your second step is set up.")).toBeVisible();
  await page.goto("/admin/second-factor/codes");
  await expect(page).toHaveURL(/\/admin\/account/);
  await page.goto("/admin/leads");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leads");

  await page.getByRole("button", { name: "Sign out" }).click();
  await enterPassword(page, person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter your code");
  await page.goto("/admin/leads");
  await expect(page).toHaveURL(/\/admin\/sign-in\?/);
  await page.goto("/admin/sign-in/code");
  await enterCode(page, "000000");
  await expect(page.locator("#error-summary")).toContainText("This code is not right");
  const code = codeOf(secret, 1);
  await enterCode(page, code);
  await expect(page.getByText(person.name).first()).toBeVisible();

  await page.getByRole("button", { name: "Sign out" }).click();
  await enterPassword(page, person, "/admin/leads");
  await enterCode(page, code);
  await expect(page.locator("#error-summary")).toContainText("was used already");
  await enterCode(page, (codes[0] ?? "").toUpperCase());
  await expect(page).toHaveURL(/\/admin\/leads$/);
  await expect(page.getByText(person.name).first()).toBeVisible();
  await page.goto("/admin/account");
  await expect(page.getByText("Recovery codes that are left: 9 of 10.")).toBeVisible();
  await context.close();
});

test("an owner takes the second step away from somebody who lost a device, and every screen of it is accessible @desktop", async ({
  browser,
  owner,
}) => {
  const [boss, person] = [await addStaff(owner, "owner"), await addStaff(owner, "finance")];
  const [there, here] = [
    await browser.newContext({ baseURL: site.origin }),
    await browser.newContext({ baseURL: site.origin }),
  ];
  const [page, tab] = [await there.newPage(), await here.newPage()];
  await enterPassword(page, boss);
  await expectAccessible(page);
  await page.getByRole("button", { name: "I have an app" }).click();
  await expect(page.getByLabel("Code")).toBeVisible();
  await expectAccessible(page);
  await enterCode(page, "nonsense", "Turn it on");
  await expect(page.locator("#error-summary")).toBeVisible();
  await expectAccessible(page);
  const shown = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  await enterCode(page, codeOf((shown ?? "").replaceAll(" ", "")), "Turn it on");
  await expect(page.getByRole("button", { name: "I have kept them" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("Your second step is set up.")).toBeVisible();
  await expectAccessible(page);

  await enterPassword(tab, person);
  await setUp(tab);
  await page.goto(`/admin/staff/${person.id}`);
  await page.getByText("Take away their second step", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, take away their second step" }).click();
  await expect(page.getByText("Taken away.")).toBeVisible();
  await expectAccessible(page);
  await tab.goto("/admin/placements");
  await expect(tab).toHaveURL(/\/admin\/sign-in/);
  await enterPassword(tab, person);
  await expect(tab).toHaveURL(/\/admin\/second-factor$/);

  await page.goto("/admin/account");
  await page.getByText("Make new recovery codes", { exact: true }).first().click();
  await page.getByLabel("Your password").first().fill(PASSWORD);
  await page.getByRole("button", { name: "Make new recovery codes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keep these recovery codes");
  await Promise.all([there.close(), here.close()]);
});
