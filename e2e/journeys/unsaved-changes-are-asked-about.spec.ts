import type { Page } from "@playwright/test";
import { expect, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(120_000);

test("leaving with changes that are not saved is asked about, and after saving nobody asks @desktop", async ({
  page,
  schools: [school],
}) => {
  await signIn(page, "editor");
  const address = `/admin/programs/${school.programId}`;
  await page.goto(address);
  const asked = refuseToLeave(page);
  await page.getByLabel("Online, $").fill("8,100");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Schools", exact: true }).click();
  await expect.poll(() => asked.length).toBe(1);
  await page.getByRole("link", { name: "See it as readers do" }).click();
  await expect.poll(() => asked.length).toBe(2);
  await page.evaluate(() => setTimeout(() => window.location.reload()));
  await expect.poll(() => asked.length).toBe(3);
  expect(new URL(page.url()).pathname).toBe(address);
  await expect(page.getByLabel("Online, $")).toHaveValue("8,100");

  // What would show the page anew does not do so either.
  await page.getByText("Withdraw this program").first().click();
  await page.getByRole("button", { name: "Yes, withdraw this program" }).click();
  await expect(page.getByText("A form on this page has changes that are not saved.")).toBeVisible();

  await page.getByRole("button", { name: "Undo my changes" }).click();
  await expect(page.getByLabel("Online, $")).toHaveValue("12000");
  await page.getByLabel("Online, $").fill("8,200");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Schools", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Schools" })).toBeVisible();
  expect(asked).toHaveLength(3);
});

/** Stays whenever the page asks, and gives the kinds of question that were asked. */
function refuseToLeave(page: Page): string[] {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  return asked;
}
