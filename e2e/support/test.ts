import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { demoSignIns } from "#prisma/demo/sign-ins.ts";

interface Fixtures {
  /** Fails the test when a page broke its own content policy or threw; on for every test. */
  cleanPages: undefined;
}

export const test = base.extend<Fixtures>({
  cleanPages: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error" && /Content Security Policy/i.test(message.text()))
          complaints.push(message.text());
      });
      context.on("weberror", (error) => complaints.push(String(error.error())));
      await use(undefined);
      expect(complaints, "pages without errors or policy violations").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Checks the page as it stands against WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const words = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
  );
  expect(words, page.url()).toEqual([]);
}

/** Signs in as one of the demo's people. */
export async function signIn(page: Page, role: (typeof demoSignIns)[number]["role"]): Promise<void> {
  const person = demoSignIns.find((one) => one.role === role);
  if (!person) throw new Error(`The demo has no ${role}.`);
  await page.goto("/admin/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/admin(?!\/sign-in)/);
}
