import { expect, expectAccessible, test } from "../support/test.ts";

test("a reader finds a guide by words and field, with script and without @nojs", async ({
  page,
  javaScriptEnabled,
}) => {
  const where = javaScriptEnabled === false ? "/guides/search" : "/guides";
  await page.goto("/guides");
  const all = await page.getByRole("region", { name: "Guides found" }).getByRole("listitem").count();
  expect(all).toBeGreaterThan(2);

  await page.getByLabel("Job or subject").fill("sofware");
  await page.getByRole("button", { name: "Show guides" }).click();
  await expect(page).toHaveURL((url) => url.pathname === where && url.searchParams.get("q") === "sofware");
  await expect(page.getByRole("status")).toHaveText("1 guide");
  await expect(page.getByLabel("Job or subject")).toHaveValue("sofware");
  await expect(page.getByRole("link", { name: /software developer/i })).toBeVisible();
  await expect(page.getByRole("link", { name: /security analyst/i })).toBeHidden();

  await page.getByLabel("Field").selectOption("Cybersecurity");
  await page.getByRole("button", { name: "Show guides" }).click();
  await expect(page.getByRole("status")).toHaveText("No guides");
  await expect(page.getByText("No guide here fits these words")).toBeVisible();

  await page.getByLabel("Job or subject").fill("");
  await page.getByRole("button", { name: "Show guides" }).click();
  await expect(page.getByRole("link", { name: /security analyst/i })).toBeVisible();
  await expect(page.getByLabel("Field")).toHaveValue("cybersecurity");

  await page.getByLabel("Job or subject").fill("astronaut");
  await page.getByRole("button", { name: "Show guides" }).click();
  await page.getByRole("link", { name: "Show all guides" }).click();
  await expect(page).toHaveURL("/guides");
  await expect(page.getByRole("region", { name: "Guides found" }).getByRole("listitem")).toHaveCount(all);
});

test("the list narrows while a reader types, and its address can be shared", async ({ page }) => {
  await page.goto("/guides");
  await page.getByLabel("Job or subject").pressSequentially("secur");
  await expect(page.getByRole("link", { name: /software developer/i })).toBeHidden();
  await expect(page).toHaveURL("/guides?q=secur");

  await page.goto("/");
  await page.goBack();
  await expect(page.getByLabel("Job or subject")).toHaveValue("secur");
  await expect(page.getByRole("link", { name: /software developer/i })).toBeHidden();
  await page.goto("/guides?q=&field=witchcraft");
  await expect(page.getByRole("link", { name: /software developer/i })).toBeVisible();
});

test("an address that names an unknown field finds guides, and says what was left out @nojs", async ({
  page,
}) => {
  await page.goto("/guides/search?q=security&field=witchcraft");
  await expect(page.getByText("The address named a field that we do not know.")).toBeVisible();
  await expect(page.getByRole("link", { name: /security analyst/i })).toBeVisible();
  await page.goto(`/guides/search?q=${"%00%3Cscript%3E".repeat(50)}`);
  await expect(page.getByText("No guide here fits these words")).toBeVisible();
});

test("the search is accessible, full and empty", async ({ page }) => {
  await page.goto("/guides");
  await expectAccessible(page);
  await page.getByLabel("Job or subject").fill("astronaut");
  await expect(page.getByText("No guide here fits these words")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/guides/search?q=security");
  await expectAccessible(page);
});

test("a search is a screen that search engines leave out; the list is a document @desktop", async ({
  request,
}) => {
  const search = await request.get("/guides/search?q=security");
  expect(search.headers()["content-security-policy"]).toContain("'nonce-");
  expect(search.headers()["cache-control"]).toContain("no-store");
  expect(await search.text()).toContain('<meta name="robots" content="noindex"');
  const list = await request.get("/guides");
  expect(list.headers()["content-security-policy"]).not.toContain("nonce");
});
