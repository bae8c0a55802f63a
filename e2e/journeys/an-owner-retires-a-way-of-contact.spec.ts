import { createClient } from "#lib/platform/db.ts";
import { createAskableSchool } from "#prisma/testing/request-scene.ts";
import { startOwnDatabase } from "../support/own-database.ts";
import { fillContact, openRequest, panelOf, sendButton } from "../support/request.ts";
import { copyBuild } from "../support/second-server.ts";
import { expect, expectAccessible, signIn, test } from "../support/test.ts";

test.setTimeout(360_000);

test("a retired way of contact is no longer offered, a form that was open keeps what was typed, and the last way stays @desktop", async ({
  browser,
}) => {
  const database = await startOwnDatabase();
  const server = await copyBuild({
    APP_DATABASE_URL: database.roles.app,
    MATCHER_DATABASE_URL: database.roles.matcher,
  });
  const db = createClient(database.ownerUrl, "e2e");
  const reading = await browser.newContext({ baseURL: server.origin });
  const working = await browser.newContext({ baseURL: server.origin });
  try {
    await server.start();
    await expect
      .poll(async () => (await fetch(`${server.origin}/api/health/ready`).catch(() => null))?.status, {
        timeout: 60_000,
      })
      .toBe(200);
    const school = await createAskableSchool(db);
    const reader = await reading.newPage();
    await openRequest(reader, [school]);
    await fillContact(reader);
    await panelOf(reader, school).getByLabel("E-mail").check();
    await panelOf(reader, school).getByLabel("Automated calls").check();
    await reader.getByLabel("Phone number").fill("(617) 253-0000");

    const staff = await working.newPage();
    await signIn(staff, "owner");
    for (const kind of ["consent_automated_call", "consent_call", "consent_text"]) {
      await staff.goto(`/admin/disclosures/${kind}`);
      await staff.getByText(/^Retire version/).click();
      await staff.getByRole("button", { name: /^Yes, retire version/ }).click();
      await expect(staff.getByText("Retired. Readers no longer see it")).toBeVisible();
    }
    await expectAccessible(staff);
    await staff.goto("/admin/disclosures/consent_email");
    await expect(staff.getByText("It is the last way of contact")).toBeVisible();
    await expect(staff.getByText(/^Retire version/)).toHaveCount(0);

    await sendButton(reader).click();
    await expect(reader.getByText("A text on this form changed while you were filling it in")).toBeVisible();
    await expect(reader.getByLabel("Full name")).toHaveValue("Ada Lovelace");
    expect(await db.inquiry.count({ where: { schoolId: school.schoolId } })).toBe(0);
    await expect(panelOf(reader, school).getByRole("checkbox")).toHaveCount(1);
    await panelOf(reader, school).getByLabel("E-mail").check();
    await expect(reader.getByLabel("Phone number")).toBeHidden();
    await sendButton(reader).click();
    await expect(reader).toHaveURL(/\/receipt\//);
    const consents = await db.consent.findMany({
      where: { inquiry: { schoolId: school.schoolId } },
      select: { channel: true },
    });
    expect(consents).toEqual([{ channel: "email" }]);
  } finally {
    await reading.close();
    await working.close();
    await db.$disconnect();
    await server.remove();
    await database.remove();
  }
});
