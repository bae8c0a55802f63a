import { readFile } from "node:fs/promises";
import { checkCertificate } from "#lib/consent/certificate.ts";
import { sendRequest } from "../support/receipt.ts";
import { expect, test } from "../support/request.ts";
import { expectAccessible } from "../support/test.ts";

test.setTimeout(90_000);

test("a student saves the certificate of a request, and it holds without us @nojs", async ({
  page,
  owner,
  schools: [school],
  javaScriptEnabled,
}) => {
  const { receipt } = await sendRequest(owner, [school]);
  await page.goto(receipt);
  await page.getByRole("link", { name: `Certificate for ${school.schoolName}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `What was agreed to with ${school.schoolName}`,
  );
  await expect(page.getByText(school.schoolLegalName).first()).toBeVisible();
  const save = page.getByRole("link", { name: "Save the signed file" });
  await expect(async () => {
    await page.reload();
    await expect(save).toBeVisible({ timeout: 1_000 });
  }).toPass();
  if (javaScriptEnabled) await expectAccessible(page);

  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const certificate = JSON.parse(await readFile(await download.path(), "utf8"));
  const ledger = await (await page.request.get("/.well-known/fairmatch-ledger.json")).json();
  expect(checkCertificate(certificate, ledger.keys)).toMatchObject({ faults: [], withdrawn: 0 });
  expect(ledger.head.header.number).toBeGreaterThanOrEqual(certificate.entries[0].batch.header.number);
});

test("somebody with another receipt gets no certificate", async ({ page, owner, schools }) => {
  const [one, two] = [await sendRequest(owner, [schools[0]]), await sendRequest(owner, [schools[1]])];
  const { id } = await owner.inquiry.findFirstOrThrow({
    where: { leadId: one.leadId },
    select: { id: true },
  });
  const answer = await page.request.get(`${two.receipt}/certificate/${id}`);
  expect(answer.status()).toBe(404);
});
