import type { Page } from "@playwright/test";

type Role = Parameters<Page["getByRole"]>[0];

/** Goes on with the Tab key until this has the focus. */
export async function tabTo(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key never came to ${name}.`);
}
