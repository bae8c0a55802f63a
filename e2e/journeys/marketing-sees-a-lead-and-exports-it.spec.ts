import { readFile } from "node:fs/promises";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import { expect, openRequest, panelOf, sendButton, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(180_000);

test("marketing finds a lead, opens who it is, follows it and exports it", async ({
  page,
  browser,
  schools: [school],
}) => {
  const email = `=cmd.${school.schoolId.slice(-12)}@example.com`;
  const readerContext = await browser.newContext();
  const reader = await readerContext.newPage();
  await openRequest(reader, [school]);
  await reader.getByRole("radio", { name: "Yes" }).check();
  await reader.getByLabel("Full name").fill("Grace Hopper");
  await reader.getByLabel("E-mail address").fill(email);
  await reader.getByLabel("ZIP code").fill("02139");
  await panelOf(reader, school).getByLabel("E-mail").check();
  await sendButton(reader).click();
  await expect(reader).toHaveURL(/\/receipt\//);
  const reference = /FM-\w{4}-\w{4}/.exec((await reader.getByRole("main").textContent()) ?? "")?.[0] ?? "";
  await readerContext.close();

  await signIn(page, "marketing");
  await page.getByRole("link", { name: "Leads", exact: true }).click();
  await page.getByLabel("Find one person or request").fill(email);
  await page.getByRole("button", { name: "Find" }).click();
  expect(page.url()).not.toContain("example.com");
  await expect(page.getByRole("row").filter({ hasText: reference })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Grace");
  await expectAccessible(page);

  await page.getByLabel("Why you export it").fill("A call with the school");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export these leads as CSV" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file.trim().split("\r\n")).toHaveLength(2);
  expect(file).toContain(`"${reference}"`);
  expect(file).toContain(`"'${email}"`);
  expect(file).toContain('"MA 02139"');

  await page.getByRole("link", { name: reference }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(reference);
  await expect(page.getByRole("main")).not.toContainText("Grace");
  await page.getByLabel("Why you need them").selectOption("Another reason");
  await page.getByRole("button", { name: "Show contact details" }).click();
  await expect(page.getByText("for another one, say which")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Grace");
  await expectAccessible(page);
  await page.getByLabel("Why you need them").selectOption("Answering the person");
  await page.getByRole("button", { name: "Show contact details" }).click();
  await expect(page.getByText("Grace Hopper")).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
  await expectAccessible(page);
  await page.getByLabel("New note").fill("Asked about credits.");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByText("Note added.")).toBeVisible();
  await page.getByRole("radio", { name: "Closed" }).check();
  await page.getByRole("button", { name: "Change status" }).click();
  await expect(page.getByText("Status changed.")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("contact viewed");
  await expect(page.getByRole("region", { name: "History" })).toContainText("Answering the person");
  await expect(page.getByText("Grace Hopper")).toBeVisible();
});

test("a page left open closes who a lead is by itself @desktop", async ({ page, owner }) => {
  const lead = await owner.lead.create({ data: leadInput(), select: { id: true } });
  await signIn(page, "marketing");
  await page.clock.install();
  await page.goto(`/admin/leads/${lead.id}`);
  await page.getByLabel("Why you need them").selectOption("Answering the person");
  await page.getByLabel("In a few words").fill("ada@example.com wrote");
  await page.getByRole("button", { name: "Show contact details" }).click();
  await expect(page.getByText("without anybody’s address or number")).toBeVisible();
  await page.getByLabel("Why you need them").selectOption("Answering the person");
  await page.getByRole("button", { name: "Show contact details" }).click();
  await expect(page.getByText("Open to you until")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const asked = page.waitForRequest((request) => request.headers().rsc !== undefined);
  await page.clock.fastForward("16:00");
  expect((await asked).url()).toContain(lead.id);
});

test("an editor is shown no lead, anywhere", async ({ page, owner }) => {
  const lead = await owner.lead.findFirst({ select: { id: true, reference: true } });
  await signIn(page, "editor");
  await expect(page.getByRole("link", { name: "Leads", exact: true })).toHaveCount(0);
  for (const address of ["/admin/leads", `/admin/leads/${lead?.id ?? "0"}`]) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing here");
  }
});
