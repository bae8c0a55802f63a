import { receiptSays, sendRequest } from "../support/receipt.ts";
import { connectToReceiver, listTold } from "../support/receiver.ts";
import { expect, test } from "../support/request.ts";

test.setTimeout(120_000);

test("somebody who did not make the request stops everything, sees nothing of it, and has it erased @nojs", async ({
  page,
  owner,
  schools: [school],
}) => {
  const slug = await connectToReceiver(owner, school.schoolId);
  const { receipt, leadId } = await sendRequest(owner, [school]);
  await receiptSays(page, receipt, `${school.schoolName} has your request`);
  await page.goto(`${receipt}/not-me`);
  await expect(page.getByText("Ada Lovelace")).toHaveCount(0);
  await page.getByRole("button", { name: "I did not make it: stop everything" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This request is stopped");
  await receiptSays(page, receipt, new RegExp(`Stopped: ${school.schoolName} confirmed that it knows`));
  for (const typed of ["Ada", "0000", "Do credits transfer?", "43215"])
    await expect(page.getByText(typed)).toHaveCount(0);
  expect(await listTold(slug)).toMatchObject([{ payload: { data: { reason: "disowned" } } }]);
  expect(await owner.lead.findUniqueOrThrow({ where: { id: leadId } })).toMatchObject({ status: "closed" });
  for (const path of ["withdraw", "preferences", "export", "not-me"]) {
    await page.goto(`${receipt}/${path}`);
    await expect(page).toHaveURL(new RegExp(`${receipt}$`));
  }

  await page.getByRole("link", { name: "Delete my data" }).click();
  await page.getByRole("button", { name: "Delete my data" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This request was erased");
});
