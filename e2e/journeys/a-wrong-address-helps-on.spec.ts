import { expect, expectAccessible, test } from "../support/test.ts";

for (const path of [
  "/nowhere",
  "/guides/nothing",
  "/programs/nothing",
  "/schools/nothing",
  "/guides/..%2fsecret",
])
  test(`the address ${path} is answered with ways on @nojs`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "We cannot find that page" })).toBeVisible();
    await page.getByLabel("Find a guide by job or subject").fill("security");
    await page.getByRole("button", { name: "Show guides" }).click();
    await expect(page).toHaveURL("/guides/search?q=security");
    await expect(page.getByRole("link", { name: /security analyst/i })).toBeVisible();
    await page.goBack();
    await page.getByRole("link", { name: "Read the guides" }).click();
    await expect(page).toHaveURL("/guides");
  });

for (const path of ["/guides/software-develper", "/careers/Software_Developer.html"])
  test(`the mistyped address ${path} leads to the guide that was meant`, async ({ page }) => {
    await page.goto(path);
    const meant = page.getByRole("region", { name: "Were you looking for one of these?" });
    await expect(meant).toBeVisible();
    await expectAccessible(page);
    await meant.getByRole("link", { name: /software developer/i }).click();
    await expect(page).toHaveURL("/guides/software-developer");
  });

test("a wrong address shows the guides, and guesses only what is near @nojs", async ({ page }) => {
  await page.goto("/nowhere");
  await expect(
    page.getByRole("region", { name: "Our guides" }).getByRole("link", { name: /software developer/i }),
  ).toBeVisible();
  await expect(page.getByText("Were you looking for one of these?")).toBeHidden();
});

test("the page for wrong addresses is accessible", async ({ page }) => {
  await page.goto("/nowhere");
  await expectAccessible(page);
});

test("a path with a broken escape is refused, not stumbled over", async ({ request }) => {
  expect((await request.get("/schools/%E0%A4%A")).status()).toBe(400);
});
