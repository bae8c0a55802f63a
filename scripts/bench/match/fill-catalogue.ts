import { join } from "node:path";
import { createClient } from "#lib/platform/db.ts";
import { readCipTitles } from "../../catalogue/cip-titles.ts";
import { importIpeds } from "../../catalogue/import-ipeds.ts";
import { step } from "../../support/progress.ts";
import { addPartnerPrograms } from "./partner-programs.ts";

const PARTNER_PROGRAMS = 10_000;

/** Imports the official files and adds invented partner programs. */
export async function fillCatalogue(ownerUrl: string, officialFolder: string): Promise<void> {
  const db = createClient(ownerUrl, "bench");
  try {
    await step("Add partner programs", () => addPartnerPrograms(db, PARTNER_PROGRAMS));
  } finally {
    await db.$disconnect();
  }
  await step("Import the official files", () =>
    importIpeds(ownerUrl, {
      institutions: join(officialFolder, "ipeds/hd2024.csv.gz"),
      completions: join(officialFolder, "ipeds/c2024_a.csv.gz"),
      titles: readCipTitles(undefined),
      today: new Date().toISOString().slice(0, 10),
      say: () => {},
    }),
  );
}
