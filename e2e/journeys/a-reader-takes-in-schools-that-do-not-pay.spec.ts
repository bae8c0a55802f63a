import type { Page } from "@playwright/test";
import { createClient } from "#lib/platform/db.ts";
import { programInput } from "#prisma/factories/program-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { matches, showMatchesFor } from "../pages/match.ts";
import { startOwnDatabase } from "../support/own-database.ts";
import { copyBuild } from "../support/second-server.ts";
import { expect, expectAccessible, signIn, test } from "../support/test.ts";

const NAME = "Medical Coding at Plainfield";
const SITE = "https://plainfield.example/coding";
const ASKS_A_MINUTE = 12;
const PAYS = /schools? .*pay/i;

/** A school that pays nothing, with one program of which little is known, as the official files give it. */
async function addOpenSchool(ownerUrl: string): Promise<void> {
  const owner = createClient(ownerUrl, "e2e");
  try {
    const school = await owner.school.create({
      data: schoolInput(null, { name: "Plainfield State University", websiteUrl: SITE, isDemo: false }),
    });
    await owner.program.create({
      data: programInput(school.id, {
        name: NAME,
        cipCode: "51.0713",
        level: "certificate",
        modalities: [],
        schedules: [],
        isDemo: false,
      }),
    });
  } finally {
    await owner.$disconnect();
  }
}

const openCard = (page: Page) => matches(page).filter({ hasText: NAME });
const switchOn = (page: Page) =>
  page.getByRole("button", { name: "Also show programs of schools that do not pay us" }).click();
const switchOff = (page: Page) =>
  page.getByRole("button", { name: "Show only programs of schools that pay us" }).click();

test("a reader takes in schools that do not pay, the owner makes it the rule, and the API follows @desktop", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const database = await startOwnDatabase();
  await addOpenSchool(database.ownerUrl);
  const server = await copyBuild({
    APP_DATABASE_URL: database.roles.app,
    MATCHER_DATABASE_URL: database.roles.matcher,
    API_REQUESTS_PER_MINUTE: String(ASKS_A_MINUTE),
  });
  const newReader = async (javaScriptEnabled = true) =>
    (await browser.newContext({ baseURL: server.origin, javaScriptEnabled })).newPage();
  const ask = () =>
    fetch(`${server.origin}/api/v1/match`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ answers: { subject: "medical-coding" }, limit: 50 }),
    });
  try {
    await server.start();
    for (const script of [true, false]) {
      const reader = await newReader(script);
      await showMatchesFor(reader, "Medical coding and billing");
      await expect(openCard(reader)).toHaveCount(0);
      const note = reader.getByRole("note").filter({ hasText: "Advertiser disclosure" });
      await expect(note).toContainText(PAYS);
      const words = await note.textContent();
      await reader.goto("/match/results?level=certificate");
      await switchOn(reader);
      await expect(reader).toHaveURL(/\/match\/results\?level=certificate$/);
      await expect(openCard(reader)).toContainText("Does not pay us");
      await expect(openCard(reader).getByRole("link", { name: /own site/ })).toHaveAttribute("href", SITE);
      await expect(openCard(reader).getByRole("checkbox", { name: /^Ask / })).toHaveCount(0);
      expect(await note.textContent(), "the disclosure speaks of what is in the list").not.toBe(words);
      if (script) await expectAccessible(reader);
      await openCard(reader).getByRole("button", { name: /^Save/ }).click();
      await reader.reload();
      await switchOff(reader);
      await expect(openCard(reader)).toHaveCount(0);
      await expect(reader.getByText("Saved (1)")).toBeVisible();
      await reader.context().close();
    }

    const admin = await newReader();
    await signIn(admin, "owner");
    await admin.getByRole("link", { name: "Matching", exact: true }).click();
    await expectAccessible(admin);
    await admin.getByRole("radio", { name: /^All programs/ }).check();
    await admin.getByRole("button", { name: "Save changes" }).click();
    await expect(admin.getByRole("radio", { name: /^All programs/ })).toBeChecked();
    await expect(admin.getByRole("heading", { name: "History of the pool" })).toBeVisible();

    const later = await newReader();
    await showMatchesFor(later, "Medical coding and billing");
    await expect(openCard(later)).toContainText("Does not pay us");
    await switchOff(later);
    await expect(openCard(later)).toHaveCount(0);

    const answer = await (await ask()).json();
    expect(answer.pool).toBe("all");
    expect(
      answer.matches
        .filter((match: { program: { name: string } }) => match.program.name === NAME)
        .map((match: { program: { school: object } }) => match.program.school),
    ).toMatchObject([{ paysPublisher: false }]);
    const statuses = await Promise.all(
      Array.from({ length: ASKS_A_MINUTE + 3 }, async () => (await ask()).status),
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  } finally {
    await server.remove();
    await database.remove();
  }
});
