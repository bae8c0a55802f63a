import type { Page } from "@playwright/test";
import { CHANNEL_LABELS, CHANNELS } from "#lib/consent/channels.ts";
import { connectToReceiver, listTaken } from "../support/receiver.ts";
import { expect, fillContact, openRequest, panelOf, sendButton, test } from "../support/request.ts";

test.setTimeout(120_000);

type Channel = (typeof CHANNELS)[number];
const subsets = Array.from({ length: 2 ** CHANNELS.length }, (_, bits) =>
  CHANNELS.filter((_, place) => bits & (1 << place)),
);

/** Each of the 16 choices is made once at either school: what one gets, the other one does not. */
for (const quarter of [0, 1, 2, 3])
  test(`each way of contact reaches the schools it was ticked for, and no other, part ${quarter + 1} of 4 @desktop`, async ({
    page,
    owner,
    schools,
  }) => {
    const slugs = [
      await connectToReceiver(owner, schools[0].schoolId),
      await connectToReceiver(owner, schools[1].schoolId),
    ];
    const expected: [string[], string[]] = [[], []];
    for (const chosen of subsets.slice(quarter * 4, quarter * 4 + 4)) {
      const rest = CHANNELS.filter((channel) => !chosen.includes(channel));
      await openRequest(page, schools);
      await fillContact(page);
      for (const [at, channels] of [chosen, rest].entries()) {
        const school = schools[at] ?? schools[0];
        for (const channel of channels)
          await panelOf(page, school).getByLabel(CHANNEL_LABELS[channel], { exact: true }).check();
        if (channels.length > 0) expected[at]?.push(channels.join(" "));
      }
      await page.getByLabel("Phone number").fill("(617) 253-0000");
      await sendButton(page).click();
      await expect(page).toHaveURL(/\/receipt\//);
      await expectOnReceipt(page, chosen.length > 0 && rest.length > 0 ? 2 : 1);
    }
    for (const [at, slug] of slugs.entries())
      await expect
        .poll(async () => (await listTaken(slug)).map(channelsOf).sort(), { timeout: 60_000 })
        .toEqual([...(expected[at] ?? [])].sort());
  });

test("with nothing ticked nothing is sent, and the page says what to do @desktop", async ({
  page,
  owner,
  schools,
}) => {
  await openRequest(page, schools);
  await fillContact(page);
  await sendButton(page).click();
  await expect(page.locator("#error-summary")).toContainText(/tick|choose/i);
  expect(await owner.inquiry.count({ where: { schoolId: { in: schools.map((one) => one.schoolId) } } })).toBe(
    0,
  );
});

const expectOnReceipt = (page: Page, count: number) =>
  expect(page.getByRole("link", { name: /^Withdraw from (?!every)/ })).toHaveCount(count);

/** The channels of a request as the school's own system got them; each with the text that was agreed to. */
function channelsOf({ payload }: { payload: unknown }): string {
  const { contact, consents } = (
    payload as { data: { contact: { channels: Channel[] }; consents: { channel: Channel; text: string }[] } }
  ).data;
  expect(consents.map(({ channel }) => channel)).toEqual(contact.channels);
  expect(consents.every(({ text }) => text.length > 40)).toBe(true);
  return contact.channels.join(" ");
}
