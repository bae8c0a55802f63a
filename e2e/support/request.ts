import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { createClient, type Db } from "#lib/platform/db.ts";
import { createAskableSchool, type SceneSchool } from "#prisma/testing/request-scene.ts";
import { mailedLink } from "./receiver.ts";
import { test as base, expect } from "./test.ts";

interface RequestFixtures {
  /** The owner's client: for setting scenes and for counting what is stored. */
  owner: Db;
  /** Two schools of this test alone, each with one program that can be asked about. */
  schools: [SceneSchool, SceneSchool];
}

export const test = base.extend<RequestFixtures>({
  owner: async ({ page: _ }, use) => {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: run the browser tests with `npm run test:e2e`.");
    const db = createClient(url, "e2e");
    await use(db);
    await db.$disconnect();
  },
  schools: async ({ owner }, use) => {
    await use([await createAskableSchool(owner), await createAskableSchool(owner)]);
  },
});

export { expect };

/** Opens the form for these schools. */
export async function openRequest(page: Page, schools: readonly SceneSchool[]): Promise<void> {
  const query = new URLSearchParams(schools.map(({ programId }) => ["program", programId]));
  await page.goto(`/request?${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("for information");
}

/** Nobody else's: requests are counted by address. */
export const newAddress = () => `ada.${randomBytes(6).toString("hex")}@example.com`;

/** Fills in what every request needs; gives the e-mail address. */
export async function fillContact(page: Page, email = newAddress()): Promise<string> {
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByLabel("Full name").fill("Ada Lovelace");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("ZIP code").fill("43215");
  return email;
}

/** Confirms by mail what came without script, as its receipt asks; goes on with the receipt. */
export async function confirmByMail(page: Page, email: string): Promise<void> {
  await expect(page.getByText("Waiting for you to confirm by e-mail.")).toBeVisible();
  let path: string | null = null;
  await expect(async () => {
    path = await mailedLink(email, "request/confirm");
    expect(path).not.toBeNull();
  }).toPass();
  await page.goto(path ?? "");
  await sendButton(page).click();
  await expect(page).toHaveURL(/\/receipt\//);
}

/** The panel in which one school's boxes stand. */
export const panelOf = (page: Page, school: SceneSchool) =>
  page.getByRole("region", { name: school.schoolName, exact: true });

export const sendButton = (page: Page) => page.getByRole("button", { name: /^Send my request to/ });
