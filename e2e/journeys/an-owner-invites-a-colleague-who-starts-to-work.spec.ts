import { expect, test } from "../support/request.ts";
import { awaitLink, PASSWORD, staffAddress } from "../support/staff.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(240_000);

test("an owner invites a colleague by keyboard, who joins by mail and works, and no more than the role allows @desktop", async ({
  page,
  browser,
  baseURL,
}) => {
  const email = staffAddress();
  await signIn(page, "owner");
  await page.getByRole("link", { name: "Staff" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Staff");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Invite somebody" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Invite somebody");
  await expectAccessible(page);

  // Nothing but the keyboard: what is missing is said, and the way back to it leads there.
  await page.getByLabel("Name").focus();
  await page.keyboard.type("Grace Hopper");
  await page.keyboard.press("Tab");
  await page.keyboard.type("grace@nowhere");
  await page.keyboard.press("Enter");
  await expect(page.locator("#error-summary")).toContainText("Enter an e-mail address");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Enter an e-mail address such as name@example.com." }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("E-mail address")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Editor");
  await expect(page.getByLabel("Role")).toHaveValue("editor");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Send invitation" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Invitation sent.")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: email });
  await expect(row).toContainText("Editor");
  await expectAccessible(page);

  const elsewhere = await browser.newContext({ baseURL });
  const colleague = await elsewhere.newPage();
  await colleague.goto(await awaitLink(email, "admin/invitation"));
  await expect(colleague.getByRole("heading", { level: 1 })).toHaveText("Welcome, Grace Hopper");
  await expectAccessible(colleague);
  const password = colleague.getByLabel("Password", { exact: true });
  await password.fill("grace hopper");
  await colleague.getByRole("button", { name: "Join" }).click();
  await expect(colleague.locator("#error-summary")).toContainText("Do not use your name");
  await expectAccessible(colleague);
  await password.fill(PASSWORD);
  await expect(password).toHaveAttribute("autocomplete", "new-password");
  await colleague.getByRole("button", { name: "Show password" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await colleague.getByRole("button", { name: "Join" }).click();
  await expect(colleague.getByText("Grace Hopper").first()).toBeVisible();
  await colleague.getByRole("link", { name: "Programs", exact: true }).click();
  await expect(colleague.getByRole("link", { name: "Add a program" })).toBeVisible();
  await expect(colleague.getByRole("link", { name: "Staff" })).toHaveCount(0);
  for (const closed of ["/admin/staff", "/admin/leads"])
    expect((await colleague.request.get(closed)).status(), closed).toBe(404);
  await elsewhere.close();

  await page.reload();
  await page.getByRole("link", { name: "Grace Hopper" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Grace Hopper");
  await expectAccessible(page);
});

test("an invitation works once, without script too, and what opens nothing says so @nojs", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const email = staffAddress();
  const desk = await browser.newContext({ baseURL, javaScriptEnabled: true });
  const owner = await desk.newPage();
  await signIn(owner, "owner");
  await owner.goto("/admin/staff/invite");
  await owner.getByLabel("Name").fill("Joan Clarke");
  await owner.getByLabel("E-mail address").fill(email);
  await owner.getByLabel("Role").selectOption("compliance");
  await owner.getByRole("button", { name: "Send invitation" }).click();
  await expect(owner.getByText("Invitation sent.")).toBeVisible();
  expect(await owner.evaluate(() => document.documentElement.scrollWidth)).toBe(owner.viewportSize()?.width);
  const first = await awaitLink(email, "admin/invitation");
  const row = owner.getByRole("row").filter({ hasText: email });
  await row.getByRole("button", { name: "Send again" }).click();
  await expect(owner.getByText("Sent again.")).toBeVisible();
  let second = first;
  await expect(async () => {
    second = await awaitLink(email, "admin/invitation");
    expect(second).not.toBe(first);
  }).toPass({ timeout: 30_000 });
  await desk.close();

  expect((await page.goto(first))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This invitation opens nothing any more");
  if (javaScriptEnabled) await expectAccessible(page);
  await page.goto(second);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("Joan Clarke").first()).toBeVisible();
  await page.context().clearCookies();
  expect((await page.goto(second))?.status()).toBe(404);
});
