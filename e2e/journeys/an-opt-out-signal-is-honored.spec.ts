import { expect, fillContact, openRequest, panelOf, sendButton, test } from "../support/request.ts";
import { expectAccessible } from "../support/test.ts";

test.use({ extraHTTPHeaders: { "Sec-GPC": "1" } });

test("a browser's opt-out signal is answered on the form and the receipt, and no guide is kept", async ({
  page,
  owner,
  schools: [school],
}) => {
  await page.goto("/guides/health-information-technician");
  const start = page.getByRole("region", { name: /match|program/i });
  await start.getByRole("button", { name: "Match me" }).first().click();
  await expect(page).toHaveURL(/\/match\/goal/);
  await openRequest(page, [school]);
  await expect(page.getByText("Your browser asks sites not to sell or share your data")).toBeVisible();
  await expectAccessible(page);
  await fillContact(page);
  await panelOf(page, school).getByLabel("E-mail").check();
  await sendButton(page).click();

  await expect(page).toHaveURL(/\/receipt\//);
  await expect(page.getByText("Your browser asked us not to sell or share your data")).toBeVisible();
  await expectAccessible(page);
  const { lead } = await owner.inquiry.findFirstOrThrow({
    where: { schoolId: school.schoolId },
    select: { lead: { select: { optOutSignal: true, sourceGuide: true, matchSessionId: true } } },
  });
  expect(lead).toMatchObject({ optOutSignal: true, sourceGuide: null });
  const visit = await owner.matchSession.findUniqueOrThrow({ where: { id: lead.matchSessionId ?? "" } });
  expect(visit.sourceGuide).toBeNull();
});

test("the site says that it honors the signal", async ({ page }) => {
  const answer = await page.request.get("/.well-known/gpc.json");
  expect(answer.headers()["content-type"]).toMatch(/^application\/json/);
  expect(await answer.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});
