import type { Page } from "@playwright/test";
import { type LintedSchool, lintConsentForm } from "../support/form-lint.ts";
import { expect, openRequest, test } from "../support/request.ts";

for (const width of [320, 390, 1280])
  for (const colorScheme of ["light", "dark"] as const)
    test(`what is agreed to can be read by everybody, ${width} px, ${colorScheme} @nojs @desktop`, async ({
      page,
      schools,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const asked of [schools, schools.slice(0, 1)]) {
        await openRequest(page, asked);
        expect(await lintConsentForm(page, asked)).toEqual([]);
      }
    });

/** Each breaks a sound form in one way, and what has to be said about it. */
const WRONGS: { what: string; finding: RegExp; spoil: (page: Page) => Promise<unknown> }[] = [
  {
    what: "text of 10 px",
    finding: /text of 10 px/,
    spoil: (page) => spoilText(page, (text) => text.style.setProperty("font-size", "10px")),
  },
  {
    what: "text smaller than the page's",
    finding: /text of 16.5 px, less than 1[78]/,
    spoil: (page) => spoilText(page, (text) => text.style.setProperty("font-size", "16.5px")),
  },
  {
    what: "low contrast",
    finding: /contrast of [3-6]\.\d, less than 7/,
    spoil: (page) => spoilText(page, (text) => text.style.setProperty("color", "#767676")),
  },
  {
    what: "text that is almost transparent",
    finding: /contrast of 1\.\d, less than 7/,
    spoil: (page) => spoilText(page, (text) => text.style.setProperty("color", "rgb(0 0 0 / 15%)")),
  },
  {
    what: "a box that is ticked beforehand",
    finding: /ticked beforehand/,
    spoil: (page) => page.locator('input[name^="consent."]').first().check(),
  },
  {
    what: "a text that names no school",
    finding: /does not name the school/,
    spoil: (page) =>
      spoilText(page, (text) => {
        text.textContent =
          "I agree that schools and their partners may contact me by any means about anything.";
      }),
  },
  {
    what: "a text behind a fold",
    finding: /behind a link or a fold/,
    spoil: (page) =>
      spoilText(page, (text) => {
        const fold = document.createElement("details");
        text.replaceWith(fold);
        fold.append(text);
      }),
  },
  {
    what: "terms behind a link",
    finding: /part of the text is behind a link/,
    spoil: (page) =>
      spoilText(page, (text) => text.append(Object.assign(document.createElement("a"), { href: "/terms" }))),
  },
  {
    what: "a text in a small window of its own",
    finding: /cut off/,
    spoil: (page) =>
      spoilText(page, (text) => {
        text.style.setProperty("height", "40px");
        text.style.setProperty("overflow", "auto");
      }),
  },
  {
    what: "a text that is not shown",
    finding: /not shown/,
    spoil: (page) => spoilText(page, (text) => text.style.setProperty("visibility", "hidden")),
  },
  {
    what: "a text outside the form",
    finding: /outside the form/,
    spoil: (page) => spoilText(page, (text) => document.body.append(text)),
  },
  {
    what: "a text far from its box",
    finding: /px away from its box/,
    spoil: (page) => spoilText(page, (text) => text.style.setProperty("margin-top", "400px")),
  },
  {
    what: "a button that says nothing",
    finding: /button: "Submit" does not say what happens/,
    spoil: (page) =>
      page.getByRole("button", { name: /^Send my request/ }).evaluate((button) => {
        button.textContent = "Submit";
      }),
  },
];

function spoilText(page: Page, spoil: (text: HTMLElement) => void): Promise<unknown> {
  return page.locator('[id^="consent."][id$="-text"]').first().evaluate(spoil);
}

for (const { what, finding, spoil } of WRONGS)
  test(`a form with ${what} fails @desktop`, async ({ page, schools }) => {
    const asked: readonly LintedSchool[] = schools.slice(0, 1);
    await openRequest(page, schools.slice(0, 1));
    expect(await lintConsentForm(page, asked)).toEqual([]);
    await spoil(page);
    const findings = await lintConsentForm(page, asked);
    expect(
      findings.some((line) => finding.test(line)),
      findings.join("\n"),
    ).toBe(true);
  });
