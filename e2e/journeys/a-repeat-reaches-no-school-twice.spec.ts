import type { Page } from "@playwright/test";
import type { SceneSchool } from "#prisma/testing/request-scene.ts";
import { connectToReceiver, listMails, listTaken } from "../support/receiver.ts";
import {
  expect,
  fillContact,
  newAddress,
  openRequest,
  panelOf,
  sendButton,
  test,
} from "../support/request.ts";

/** Sends a request and waits until its receipt says that the school has it; gives what the receipt shows. */
async function ask(page: Page, school: SceneSchool, email: string) {
  await openRequest(page, [school]);
  await fillContact(page, email);
  await panelOf(page, school).getByLabel("E-mail").check();
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
  await expect(page.getByText("The school has your request.")).toBeVisible();
  const shown = (await page.getByRole("main").textContent()) ?? "";
  return {
    path: new URL(page.url()).pathname,
    reference: /FM-\w{4}-\w{4}/.exec(shown)?.[0] ?? "",
    shown: shown
      .replaceAll(/FM-\w{4}-\w{4}/g, "REFERENCE")
      .replaceAll(/\d+ \w{3} \d{4}, \d\d:\d\d UTC/g, "MOMENT")
      .replaceAll(/\/receipt\/[\w-]+/g, "/receipt/TOKEN"),
  };
}

test("a repeat reaches no school twice, and only the owner of the mailbox learns that it is one", async ({
  browser,
  page,
  owner,
  schools,
  baseURL,
}) => {
  const [school] = schools;
  const name = await connectToReceiver(owner, school.schoolId);
  const email = newAddress();
  const first = await ask(page, school, email);
  const stranger = await browser.newContext({ baseURL });
  const second = await ask(await stranger.newPage(), school, email);
  await stranger.close();

  expect(second.path).not.toBe(first.path);
  expect(second.shown).toBe(first.shown);
  expect(await listTaken(name)).toHaveLength(1);
  await expect.poll(async () => (await listMails(email)).length).toBe(2);
  const mailOf = async (reference: string) =>
    (await listMails(email)).find(({ subject }) => subject.includes(reference));
  expect((await mailOf(first.reference))?.subject).toBe(`We have your request ${first.reference}`);
  const repeat = await mailOf(second.reference);
  expect(repeat?.subject).toBe(`You asked before: your request ${second.reference}`);
  expect(repeat?.text).toContain(first.path);
});
