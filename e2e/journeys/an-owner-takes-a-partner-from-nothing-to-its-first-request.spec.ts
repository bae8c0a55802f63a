import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { matches, showMatchesFor } from "../pages/match.ts";
import { listMails } from "../support/receiver.ts";
import { expect, fillContact, sendButton, test } from "../support/request.ts";
import { expectAccessible, signIn } from "../support/test.ts";

test.setTimeout(300_000);

test("an owner takes a partner from nothing to its first match, test and request; another person approves the terms @desktop", async ({
  page,
  browser,
}) => {
  const mark = randomUUID().slice(0, 8);
  const partner = `Onboarded Partner ${mark}`;
  const school = `Onboarded College ${mark}`;
  const program = `Data Analytics at Onboarded ${mark}`;
  const mailbox = `admissions.${mark}@onboarded.example`;

  await signIn(page, "owner");
  await page.goto("/admin/partners/new");
  await page.getByLabel("Name", { exact: true }).fill(partner);
  await page.getByLabel("Legal name").fill(`${partner}, LLC`);
  await page.getByLabel("Website").fill("https://onboarded.example");
  await page.getByRole("button", { name: "Add partner" }).click();
  await expect(page.getByText("Added as a draft")).toBeVisible();
  await page.getByRole("button", { name: "Publish this partner" }).click();
  await expect(page.getByText("Published. Readers see it from now on.")).toBeVisible();

  await page.getByRole("link", { name: "Add a school" }).click();
  await page.getByLabel("Name", { exact: true }).fill(school);
  await page.getByLabel("Legal name").fill(`${school}, Inc.`);
  await page.getByLabel("Accredited by").fill("Example Commission");
  await page.getByRole("button", { name: "Add school" }).click();
  await expect(page.getByText("Added as a draft")).toBeVisible();
  await page.getByRole("button", { name: "Publish this school" }).click();
  await expect(page.getByText("Published. Readers see it from now on.")).toBeVisible();

  await page.getByRole("link", { name: "Add a program" }).click();
  await page.getByLabel("Name", { exact: true }).fill(program);
  await page.getByLabel("Level").selectOption({ label: "Associate degree" });
  await page.getByRole("combobox", { name: "Subject" }).fill("30.7101");
  await page.getByLabel("Online, no fixed hours").check();
  await page.getByRole("checkbox", { name: "Part time" }).check();
  await page.getByLabel("States served online").fill("all");
  await page.getByLabel("At part time").fill("24");
  await page.getByLabel("Online, $").fill("9,900");
  await page.getByLabel("Starts at any time").check();
  await page.getByLabel("Education needed").selectOption({ label: "High school" });
  await page.getByLabel("Source of the facts").fill("The school's own page");
  await page.getByLabel("Checked on").fill("2026-11-01");
  await page.getByRole("button", { name: "Add program" }).click();
  await expect(page.getByText("Added as a draft")).toBeVisible();
  await page.getByRole("button", { name: "Publish this program" }).click();
  await expect(page.getByText("Published. Readers see it from now on.")).toBeVisible();

  const readers = await browser.newContext();
  const reader = await readers.newPage();
  await showMatchesFor(reader, "Data analytics");
  await reader.goto("/match/results?show=200");
  await expect(matches(reader).filter({ hasText: program })).toContainText("Not taking requests today");

  await proposeTerms(page, partner, mailbox);
  await expect(page.getByText(/It waits for .*Demo Finance.*: you proposed it yourself/)).toBeVisible();
  await expect(page.getByText("Approve these terms")).toHaveCount(0);
  await expectAccessible(page);

  const colleagues = await browser.newContext();
  const finance = await colleagues.newPage();
  await signIn(finance, "finance");
  await finance.getByRole("link", { name: "Agreements" }).click();
  await expectAccessible(finance);
  await finance.getByRole("link", { name: partner }).click();
  await expect(finance.getByText("It waits for you.")).toBeVisible();
  await expect(finance.getByText("Price per request: $45.50")).toBeVisible();
  await finance.getByText("Approve these terms").first().click();
  await finance.getByRole("button", { name: "Yes, approve these terms" }).click();
  await expect(finance.getByText("Approved. The terms are in force")).toBeVisible();
  await expect(finance.getByText("In force", { exact: true })).toBeVisible();
  await finance.getByRole("button", { name: "Send a test request" }).click();
  await expect(finance.getByText(/^Tested .*: Accepted/)).toBeVisible();
  await expectAccessible(finance);
  await expect.poll(async () => (await listMails(mailbox)).length, { timeout: 30_000 }).toBe(1);

  await reader.goto("/match/results?show=200");
  const match = matches(reader).filter({ hasText: program });
  await expect(match).not.toContainText("Not taking requests today");
  await match.getByRole("link", { name: program }).first().click();
  await reader
    .getByRole("link", { name: /^(Ask|Request)/ })
    .first()
    .click();
  await expect(reader.getByText("An adviser writes within a day.").first()).toBeVisible();
  const email = await fillContact(reader);
  await reader.getByRole("region", { name: school }).getByLabel("E-mail", { exact: true }).check();
  await sendButton(reader).click();
  await expect(reader).toHaveURL(/\/receipt\//);
  await expect
    .poll(async () => (await listMails(mailbox)).some(({ text }) => text.includes(email)), {
      timeout: 60_000,
    })
    .toBe(true);
  await readers.close();
  await colleagues.close();
});

async function proposeTerms(page: Page, partner: string, mailbox: string): Promise<void> {
  await page.getByRole("link", { name: "Agreements" }).click();
  await page.getByRole("link", { name: "Add an agreement" }).click();
  await page.getByRole("link", { name: partner }).click();
  await page.getByLabel("Price per request, in dollars").fill("about 45");
  await page.getByLabel("How", { exact: true }).selectOption({ label: "Mailed" });
  await page.getByLabel("E-mail address", { exact: true }).fill(mailbox);
  await page.getByLabel("What readers are told").fill("An adviser writes within a day.");
  await page.getByRole("button", { name: "Add a cap" }).click();
  await page.getByLabel("At most, requests").fill("25");
  await page.getByRole("button", { name: "Propose these terms" }).click();
  await expect(page.locator("#error-summary")).toContainText("amount in dollars");
  await expect(page.getByLabel("What readers are told")).toHaveValue("An adviser writes within a day.");
  await expectAccessible(page);
  await page.getByLabel("Price per request, in dollars").fill("45.50");
  await page.getByRole("button", { name: "Propose these terms" }).click();
  await expect(page.getByText("Proposed. Nothing changes until it is approved.")).toBeVisible();
}
