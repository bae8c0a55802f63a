import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PERSONAL_COLUMNS } from "#lib/leads/personal-data.ts";
import { RETENTION_CLASSES } from "#lib/leads/retention.ts";
import { PRIVACY_CLASSES } from "#lib/privacy/classes.ts";
import { createAskableSchool } from "#prisma/testing/request-scene.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import PrivacyDocument from "./page.tsx";

const { owner } = useTestDatabase();

/** The page's words, with one blank between any two. */
async function words(): Promise<string> {
  const markup = renderToStaticMarkup(await PrivacyDocument());
  return markup
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");
}

/** Class of the retention settings, to what the page says with another value. */
const SAID: Record<keyof typeof RETENTION_CLASSES, [days: number, words: string]> = {
  leads: [77, "77 days after the last thing that happened with it"],
  visits: [9, "9 days after the last use"],
  mails: [13, "13 days after its sending"],
  submissions: [1, "1 day after the request"],
  signIns: [21, "21 days after their end"],
};

test("the page's figures are those of the settings", async () => {
  const before = await words();
  for (const [key, { days, since }] of Object.entries(RETENTION_CLASSES))
    expect(before, key).toContain(`${days} days after ${since}`);
  for (const [key, [value]] of Object.entries(SAID))
    await owner().setting.create({ data: { key: `retention.${key}`, value } });
  const after = await words();
  for (const [key, [, said]] of Object.entries(SAID)) {
    expect(before, key).not.toContain(said);
    expect(after, key).toContain(said);
  }
  expect(after).not.toContain("180 days");
});

test("a visit ends after its own days, however long a setting is", async () => {
  await owner().setting.upsert({
    where: { key: "retention.visits" },
    create: { key: "retention.visits", value: 400 },
    update: { value: 400 },
  });
  expect(await words()).toContain("30 days after the last use");
});

test("who can receive requests is named", async () => {
  const { schoolId } = await createAskableSchool(owner());
  const school = await owner().school.findUniqueOrThrow({
    where: { id: schoolId },
    select: { partner: { select: { id: true, legalName: true } } },
  });
  const legalName = school.partner?.legalName ?? "";
  expect(await words()).toContain(legalName);
  await owner().agreement.updateMany({
    where: { partnerId: school.partner?.id ?? "" },
    data: { endsOn: new Date("2020-01-02"), startsOn: new Date("2020-01-01") },
  });
  expect(await words()).not.toContain(legalName);
});

test("each column of personal data belongs to one class that the page names", async () => {
  const columns = Object.entries(PERSONAL_COLUMNS).flatMap(([table, listed]) =>
    Object.keys(listed).map((column) => `${table}.${column}`),
  );
  expect(PRIVACY_CLASSES.flatMap((each) => each.columns).sort()).toEqual(columns.sort());
  const page = await words();
  for (const { what, why } of PRIVACY_CLASSES)
    expect(page).toContain(`${what}. ${why}`.replaceAll(/\s+/g, " "));
});
