import { connectToReceiver, listTaken, mailedLink } from "../support/receiver.ts";
import {
  confirmByMail,
  expect,
  fillContact,
  openRequest,
  panelOf,
  sendButton,
  test,
} from "../support/request.ts";
import { expectAccessible } from "../support/test.ts";

test.describe(() => {
  test.use({ javaScriptEnabled: false });

  test("without script a request goes out once its mail was answered, and not before", async ({
    page,
    owner,
    schools,
  }) => {
    const [school] = schools;
    const name = await connectToReceiver(owner, school.schoolId);
    await openRequest(page, [school]);
    // Words in a noscript are found by no text selector, though readers see them.
    const told = page.locator("noscript strong");
    await expect(told).toBeVisible();
    expect(await told.textContent()).toBe("You confirm this request by e-mail.");
    const email = await fillContact(page);
    await panelOf(page, school).getByLabel("E-mail").check();
    await sendButton(page).click();
    await expect(page).toHaveURL(/\/receipt\//);
    expect(await listTaken(name)).toEqual([]);
    await confirmByMail(page, email);
    await expect(page.getByText("Waiting for you to confirm by e-mail.")).toBeHidden();
    await expect.poll(async () => (await listTaken(name)).length).toBe(1);

    const path = await mailedLink(email, "request/confirm");
    await page.goto(path ?? "");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have confirmed this request");
    const receipt = await mailedLink(email, "receipt");
    await expect(async () => {
      await page.goto(receipt ?? "");
      await expect(page.getByText("The school has your request.")).toBeVisible({ timeout: 1_000 });
    }).toPass();
  });
});

test("a browser that cannot do the check is told so, and confirms by mail too", async ({ page, schools }) => {
  const [school] = schools;
  // As browsers have it on a page that did not come over https.
  await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await openRequest(page, [school]);
  await expect(page.getByText("You confirm this request by e-mail.")).toBeVisible();
  const email = await fillContact(page);
  await panelOf(page, school).getByLabel("E-mail").check();
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
  await confirmByMail(page, email);
});

test("opening the mailed link sends nothing, and a wrong one says so @desktop", async ({
  page,
  owner,
  schools,
  baseURL,
}) => {
  const [school] = schools;
  await openRequest(page, [school]);
  const email = await fillContact(page);
  await panelOf(page, school).getByLabel("E-mail").check();
  const fields = await page
    .locator("#form")
    .evaluate((form) => [
      ...new URLSearchParams([...new FormData(form as HTMLFormElement)] as [string, string][]),
    ]);
  const answer = await page.request.post("/request/submit", {
    form: Object.fromEntries(fields),
    headers: { Origin: baseURL ?? "" },
    maxRedirects: 0,
  });
  expect(answer.headers().location).toMatch(/^\/receipt\//);
  let path: string | null = null;
  await expect(async () => {
    path = await mailedLink(email, "request/confirm");
    expect(path).not.toBeNull();
  }).toPass();
  await page.goto(path ?? "");
  await expect(sendButton(page)).toHaveText(`Send my request to ${school.schoolName}`);
  const { textShown } = await owner.consent.findFirstOrThrow({
    where: { inquiry: { schoolId: school.schoolId } },
  });
  await expect(page.getByRole("heading", { name: "E-mail", exact: true })).toBeVisible();
  await expect(page.getByText(textShown.split("\n")[0] ?? "")).toBeVisible();
  await expectAccessible(page);
  expect(
    await owner.lead.findFirstOrThrow({ where: { inquiries: { some: { schoolId: school.schoolId } } } }),
  ).toMatchObject({
    status: "review",
    confirmedAt: null,
  });

  const wrong = await page.goto(`${path}0`);
  expect(wrong?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link confirms nothing any more");
});
