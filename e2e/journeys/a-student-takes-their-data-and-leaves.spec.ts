import { readFile } from "node:fs/promises";
import { receiptSays, sendRequest } from "../support/receipt.ts";
import { connectToReceiver, listTold } from "../support/receiver.ts";
import { expect, test } from "../support/request.ts";
import { expectAccessible } from "../support/test.ts";

test.setTimeout(120_000);

test("a student gets a copy for the right address alone, then has everything erased @nojs", async ({
  page,
  owner,
  schools: [school],
}) => {
  const slug = await connectToReceiver(owner, school.schoolId);
  const { receipt, leadId, email } = await sendRequest(owner, [school]);
  await receiptSays(page, receipt, `${school.schoolName} has your request`);

  await page.getByRole("link", { name: "Get a copy of everything" }).click();
  for (const wrong of ["not an address", "somebody.else@example.com", ""]) {
    await page.getByLabel("The e-mail address of this request").fill(wrong);
    await page.getByRole("button", { name: "Get my file" }).click();
    await expect(page).toHaveURL(/problem=address#error-summary$/);
    await expect(page.locator("#error-summary")).toContainText(
      "This is not the address that the request was sent with.",
    );
  }
  await page.getByLabel("The e-mail address of this request").fill(email.toUpperCase());
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Get my file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^fairmatch-FM-\w{4}-\w{4}\.json$/);
  expect(JSON.parse(await readFile(await download.path(), "utf8"))).toMatchObject({
    request: { name: "Ada Lovelace", email, question: "Do credits transfer?" },
    schools: [{ school: school.schoolName, delivery: { state: "accepted" } }],
  });

  await page.goto(receipt);
  await page.getByRole("link", { name: "Delete my data" }).click();
  await expect(page.getByRole("heading", { name: "What stays, without you in it" })).toBeVisible();
  await page.getByRole("button", { name: "Delete my data" }).click();
  await expect(page.getByText(/^Erased on \d+ \w+ \d{4}/)).toBeVisible();
  await receiptSays(page, receipt, new RegExp(`Stopped: ${school.schoolName} confirmed that it knows`));
  await expect(page.getByText(/^Agreed .*, withdrawn /).first()).toBeVisible();
  for (const typed of ["Ada", "Do credits transfer?", "43215"])
    await expect(page.getByText(typed)).toHaveCount(0);
  expect(await listTold(slug)).toMatchObject([{ payload: { data: { reason: "erased" } } }]);
  expect(await owner.lead.findUniqueOrThrow({ where: { id: leadId } })).toMatchObject({
    status: "erased",
    nameSealed: null,
    emailSealed: null,
    zip: null,
  });
});

test("every page of the receipt is accessible and as wide as a small phone", async ({
  page,
  owner,
  schools,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const { receipt } = await sendRequest(owner, schools);
  const areSound = async (paths: string[]) => {
    for (const path of paths)
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(receipt + path);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
      }
  };
  await areSound([
    "",
    "/withdraw",
    "/preferences",
    "/not-me",
    "/export",
    "/export?problem=address",
    "/erase",
  ]);
  await page.goto(`${receipt}/not-me`);
  await page.getByRole("button", { name: /stop everything/ }).click();
  await areSound([""]);
  await page.goto(`${receipt}/erase`);
  await page.getByRole("button", { name: "Delete my data" }).click();
  await areSound([""]);
});

test("the keyboard alone withdraws @desktop", async ({ page, owner, schools: [school] }) => {
  const { receipt } = await sendRequest(owner, [school]);
  await page.goto(receipt);
  const focused = page.locator(":focus");
  const tabTo = async (name: string) => {
    for (let count = 0; count < 40; count++) {
      await page.keyboard.press("Tab");
      if ((await focused.textContent())?.trim() === name) return;
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  await tabTo(`Withdraw from ${school.schoolName}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/withdraw\?school=/);
  await tabTo(`Withdraw from ${school.schoolName}`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Withdrawn. Each school below shows what it knows.")).toBeVisible();
});
