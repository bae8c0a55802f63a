import { createClient } from "#lib/platform/db.ts";
import { publishDisclosure } from "#prisma/testing/request-scene.ts";

/** Puts a text for the advertiser strip into force, as the command of admin does, on another database than the site's. */
export async function publishAdvertiserStrip(ownerUrl: string, body: string): Promise<void> {
  const owner = createClient(ownerUrl, "e2e");
  try {
    await owner.$transaction(async (tx) => {
      await publishDisclosure(tx, "advertiser_strip", body);
      await tx.documentChange.create({ data: { tag: "disclosures" } });
    });
  } finally {
    await owner.$disconnect();
  }
}
