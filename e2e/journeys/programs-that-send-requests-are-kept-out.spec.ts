import { randomBytes } from "node:crypto";
import { signFormTime } from "#lib/bot-defence/form-time.ts";
import { freezeClock } from "#lib/platform/clock.ts";
import { expect, fillContact, openRequest, panelOf, sendButton, test } from "../support/request.ts";

test("a form that was open for a day comes back with everything in it, and goes through then @nojs", async ({
  page,
  schools,
}) => {
  const [school] = schools;
  await openRequest(page, [school]);
  await page.route(
    "**/request/submit",
    (route) => {
      const fields = new URLSearchParams(route.request().postData() ?? "");
      freezeClock(new Date(Date.now() - 25 * 3_600_000));
      fields.set("made", signFormTime(fields.get("key") ?? ""));
      freezeClock(null);
      return route.continue({ postData: fields.toString() });
    },
    { times: 1 },
  );
  await fillContact(page);
  await panelOf(page, school).getByLabel("E-mail").check();
  await sendButton(page).click();
  await expect(page.getByText("This form was open for a long time")).toBeVisible();
  await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
  await expect(panelOf(page, school).getByLabel("E-mail")).toBeChecked();
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
});

test("one proof lets one request in @desktop", async ({ page, owner, schools }) => {
  const [school] = schools;
  const proofs: string[] = [];
  await page.route("**/request/submit", async (route) => {
    const fields = new URLSearchParams(route.request().postData() ?? "");
    proofs.push(fields.get("proof") ?? "");
    fields.set("proof", proofs[0] ?? "");
    await route.continue({ postData: fields.toString() });
  });
  for (const _ of ["first", "second"]) {
    await openRequest(page, [school]);
    await fillContact(page);
    await panelOf(page, school).getByLabel("E-mail").check();
    await sendButton(page).click();
    await page.waitForURL(/\/receipt\/|refused=1/);
  }
  await expect(page.getByText("A short check did not go through")).toBeVisible();
  expect(await owner.inquiry.count({ where: { schoolId: school.schoolId } })).toBe(1);
  await page.unroute("**/request/submit");
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
});

test("addresses that reach nobody are asked about kindly @nojs", async ({
  page,
  schools,
  javaScriptEnabled,
}) => {
  const [school] = schools;
  await openRequest(page, [school]);
  await fillContact(page, "ada@mailinator.com");
  await panelOf(page, school).getByLabel("E-mail").check();
  await sendButton(page).click();
  await expect(page.getByRole("link", { name: /throws mail away/ })).toBeVisible();

  const slip = `ada.${randomBytes(6).toString("hex")}@yahooo.com`;
  await page.getByLabel("E-mail address").fill(slip);
  const question = page.getByText(`Did you mean ${slip.replace("yahooo", "yahoo")}?`).first();
  if (javaScriptEnabled) {
    await page.getByLabel("E-mail address").blur();
    await expect(question).toBeVisible();
  } else {
    await sendButton(page).click();
    await expect(question).toBeVisible();
  }
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
});
