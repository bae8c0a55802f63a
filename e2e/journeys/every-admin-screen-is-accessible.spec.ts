import { STAFF_ENTRIES } from "#prisma/testing/access/admin-callers.ts";
import { makeAdminRecords } from "#prisma/testing/access/admin-records.ts";
import { addressOf } from "../support/admin-surface-client.ts";
import { expect, test } from "../support/request.ts";
import { addStaff, signInAs } from "../support/staff.ts";
import { expectAccessible } from "../support/test.ts";

test.setTimeout(480_000);

const TABLET = 768;
const LOOKS = [
  { name: "at a desk, light", width: 1280, height: 900, colorScheme: "light" },
  { name: "on a narrow phone, dark", width: 320, height: 640, colorScheme: "dark" },
] as const;

for (const { name, width, height, colorScheme } of LOOKS)
  test(`every screen of the admin is accessible and fits, ${name} @desktop`, async ({ page, owner }) => {
    const person = await addStaff(owner, "owner");
    const records = await makeAdminRecords(owner, person.id);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await signInAs(page, person);
    const files = STAFF_ENTRIES.filter(({ way }) => way === "page").map(({ file }) => file);
    expect(files.length).toBeGreaterThan(30);
    const problems: string[] = [];
    for (const file of files) {
      const answer = await page.goto(addressOf(file, await records.paramsOf(file)));
      expect(answer?.status(), file).toBe(200);
      await expect(page.getByRole("heading", { level: 1 }), file).toBeVisible();
      await expectAccessible(page).catch((error: Error) => problems.push(error.message));
      for (const narrower of [width, ...(width > TABLET ? [TABLET] : [])]) {
        await page.setViewportSize({ width: narrower, height });
        if ((await page.evaluate(() => document.documentElement.scrollWidth)) > narrower)
          problems.push(`${file} is wider than ${narrower} px`);
      }
      await page.setViewportSize({ width, height });
    }
    expect(problems).toEqual([]);
  });
