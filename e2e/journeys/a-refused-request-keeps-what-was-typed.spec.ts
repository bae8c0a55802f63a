import {
  expect,
  fillContact,
  newAddress,
  openRequest,
  panelOf,
  sendButton,
  test,
} from "../support/request.ts";

test("all errors come at once, and what was typed stays @nojs", async ({ page, owner, schools }) => {
  const [first] = schools;
  await openRequest(page, schools);
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByLabel("Full name").fill("Ada Lovelace");
  await page.getByLabel("E-mail address").fill("ada@example");
  await page.getByLabel("What would you like to know?").fill("Is there a practicum?");
  await panelOf(page, first).getByLabel("Text message").check();
  await sendButton(page).click();

  const summary = page.getByRole("alert").filter({ hasText: "Nothing was sent yet" });
  await expect(summary.getByRole("link")).toHaveCount(3);
  await summary.getByRole("link", { name: /one e-mail address/ }).click();
  await expect(page.getByLabel("E-mail address")).toHaveValue("ada@example");
  await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
  await expect(page.getByLabel("What would you like to know?")).toHaveValue("Is there a practicum?");
  await expect(panelOf(page, first).getByLabel("Text message")).toBeChecked();
  expect(await owner.inquiry.count({ where: { schoolId: first.schoolId } })).toBe(0);

  await page.getByLabel("E-mail address").fill(newAddress());
  await page.getByLabel("Phone number").fill("617 253 0000");
  await page.getByLabel("ZIP code").fill("43215");
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
});

test("without consent nothing is sent, and the page says so @nojs", async ({ page, owner, schools }) => {
  await openRequest(page, schools);
  await fillContact(page);
  await sendButton(page).click();
  const summary = page.getByRole("alert").filter({ hasText: "Nothing was sent yet" });
  await expect(summary.getByRole("link", { name: /Tick at least one way/ })).toBeVisible();
  for (const { schoolId } of schools) expect(await owner.inquiry.count({ where: { schoolId } })).toBe(0);
});

test("someone under age is turned away kindly, and nothing is kept @nojs", async ({
  page,
  owner,
  schools,
}) => {
  await openRequest(page, schools);
  await page.getByLabel("Full name").fill("Young Reader");
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await sendButton(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You can send a request when you are 18");
  await openRequest(page, schools);
  await expect(page.getByLabel("Full name")).toHaveValue("");
  for (const { schoolId } of schools) expect(await owner.inquiry.count({ where: { schoolId } })).toBe(0);
});

test("addresses that lead nowhere lead on @nojs", async ({ page }) => {
  await page.goto("/request");
  await expect(page.getByRole("link", { name: "Go to your results" })).toBeVisible();
  await page.goto("/request?program=nothing&program=0192aaaa-0000-7000-8000-000000000009&program=%00");
  await expect(page.getByText("not one that we know").first()).toBeVisible();
  const answer = await page.goto(`/receipt/${"A".repeat(43)}`);
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()).toMatchObject({
    "referrer-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
  });
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link opens no receipt");
});
