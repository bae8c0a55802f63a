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
    await page.getByRole("link", { name: "Read the guides" }).click();
    await expect(page).toHaveURL("/guides");
  });

test("the page for wrong addresses is accessible", async ({ page }) => {
  await page.goto("/nowhere");
  await expectAccessible(page);
});

test("a path with a broken escape is refused, not stumbled over", async ({ request }) => {
  expect((await request.get("/schools/%E0%A4%A")).status()).toBe(400);
});
