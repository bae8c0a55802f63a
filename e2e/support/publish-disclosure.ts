import { sha256Hex } from "#lib/platform/crypto.ts";
import { createClient } from "#lib/platform/db.ts";

/** Puts a text for the advertiser strip into force, as the command of admin does, on another database than the site's. */
export async function publishAdvertiserStrip(ownerUrl: string, body: string): Promise<void> {
  const owner = createClient(ownerUrl, "e2e");
  try {
    await owner.$transaction(async (tx) => {
      const { id: disclosureId, versions } = await tx.disclosure.findUniqueOrThrow({
        where: { kind: "advertiser_strip" },
        include: { versions: { orderBy: { number: "desc" } } },
      });
      const at = new Date();
      await tx.disclosureVersion.updateMany({
        where: { disclosureId, status: "published" },
        data: { status: "retired", retiredAt: at },
      });
      const { id } = await tx.disclosureVersion.create({
        data: { disclosureId, number: (versions[0]?.number ?? 0) + 1, body, bodyHash: sha256Hex(body) },
      });
      await tx.disclosureVersion.update({ where: { id }, data: { status: "published", publishedAt: at } });
      await tx.documentChange.create({ data: { tag: "disclosures" } });
    });
  } finally {
    await owner.$disconnect();
  }
}
