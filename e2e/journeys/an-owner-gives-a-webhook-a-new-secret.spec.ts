import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { connectToReceiver } from "../support/receiver.ts";
import { expect, test } from "../support/request.ts";
import { addStaff, signInAs } from "../support/staff.ts";
import { expectAccessible } from "../support/test.ts";

test.setTimeout(180_000);

/** Takes the secret for a reason. */
async function download(page: Page): Promise<string> {
  await page.getByText("Download its secret", { exact: true }).first().click();
  await page.getByLabel("Why you need it").first().selectOption("Handing it to the partner");
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the secret" }).first().click();
  return readFile(await (await file).path(), "utf8");
}

test("an owner makes a new secret, hands it over and ends the former one @desktop", async ({
  page,
  owner,
  schools: [school],
}) => {
  await connectToReceiver(owner, school.schoolId);
  const { agreementId } = await owner.deliveryTarget.findFirstOrThrow({
    where: { channel: "webhook", agreement: { partner: { schools: { some: { id: school.schoolId } } } } },
    select: { agreementId: true },
  });
  await signInAs(page, await addStaff(owner, "owner"));
  await page.goto(`/admin/agreements/${agreementId}`);
  const former = await download(page);
  expect(former).toMatch(/^whsec_/);

  await page.goto(`/admin/agreements/${agreementId}`);
  await page.getByText("Make a new secret", { exact: true }).first().click();
  await page.getByRole("button", { name: "Yes, make a new secret" }).first().click();
  await expect(page.getByText("It has a new secret.")).toBeVisible();
  await expect(page.getByText("The secret before this one signs too")).toBeVisible();
  await expectAccessible(page);
  expect(await download(page)).not.toBe(former);
  // The school still knows the former one alone.
  await page.getByRole("button", { name: "Send a test request" }).click();
  await expect(page.getByText("Accepted (HTTP 200)")).toBeVisible();

  await page.goto(`/admin/agreements/${agreementId}`);
  await page.getByText("End the former secret now", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, end the former secret now" }).click();
  await expect(page.getByText("Only the present secret signs from now on.")).toBeVisible();
  await expect(page.getByText("Make a new secret", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Send a test request" }).click();
  await expect(page.getByText(/^Tested .*: (Refused|Not accepted)/)).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Handing it to the partner");
});
