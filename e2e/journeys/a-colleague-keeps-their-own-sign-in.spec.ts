import { expect, test } from "../support/request.ts";
import { addStaff, awaitLink, enterPassword, PASSWORD, signInAs } from "../support/staff.ts";
import { expectAccessible } from "../support/test.ts";

test.setTimeout(240_000);
const NEW = "harbour violin quartz";

test("somebody sees where they are signed in, ends the other place, and changes the password @desktop", async ({
  page,
  browser,
  baseURL,
  owner,
}) => {
  const person = await addStaff(owner, "editor");
  const context = await browser.newContext({ baseURL });
  const there = await context.newPage();
  await signInAs(there, person);
  await signInAs(page, person);
  await page.getByRole("link", { name: person.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  await expectAccessible(page);
  await expect(page.getByRole("row").filter({ hasText: "Chrome on" })).toHaveCount(2);
  await page.getByRole("button", { name: "End this session" }).click();
  await expect(page.getByText("That session is ended.")).toBeVisible();
  await there.getByRole("link", { name: "Programs", exact: true }).click();
  await expect(there).toHaveURL(/\/admin\/sign-in/);
  await signInAs(there, person);

  await page.reload();
  await page.getByLabel("Present password").fill("not this one");
  await page.getByLabel("New password").fill(NEW);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.locator("#error-summary")).toContainText("not your present password");
  await expect(page.getByLabel("New password")).toHaveValue(NEW);
  await expectAccessible(page);
  await page.getByLabel("Present password").fill(PASSWORD);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Password changed.")).toBeVisible();
  await page.goto("/admin/programs");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Programs");
  await there.reload();
  await expect(there).toHaveURL(/\/admin\/sign-in/);
  await enterPassword(there, person.email, PASSWORD);
  await expect(there.locator("#error-summary")).toContainText("do not match an account");
  await signInAs(there, person, NEW);
  await context.close();
});

test("somebody who forgot the password chooses another by mail, and strangers learn nothing @nojs", async ({
  page,
  owner,
  javaScriptEnabled,
}) => {
  const person = await addStaff(owner, "editor");
  await page.goto("/admin/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  if (javaScriptEnabled) await expectAccessible(page);
  await page.getByLabel("E-mail address").fill("no address");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.locator("#error-summary")).toContainText("Enter an e-mail address");
  await expect(page.getByLabel("E-mail address")).toHaveValue("no address");

  const answers: string[] = [];
  for (const email of [`nobody.${person.email}`, person.email]) {
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByText("If somebody on the staff has this address")).toBeVisible();
    answers.push(`${page.url()} ${await page.locator("main").textContent()}`);
  }
  expect(answers[0]).toBe(answers[1]);

  const link = await awaitLink(person.email, "admin/new-password");
  await page.goto(link);
  if (javaScriptEnabled) await expectAccessible(page);
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.locator("#error-summary")).toContainText("easy to guess");
  await page.getByLabel("New password").fill(NEW);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed. Sign in with it.")).toBeVisible();
  expect((await page.goto(link))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link opens nothing any more");
  if (javaScriptEnabled) await expectAccessible(page);
  await signInAs(page, person, NEW);
});
