import { createClient } from "#lib/platform/db.ts";

/** Settings `request.<name>` for sites that programs use as people do, only faster. */
export async function setRequestRules(
  ownerUrl: string,
  rules: { minimumSeconds?: number; proofOfWork?: boolean },
): Promise<void> {
  const db = createClient(ownerUrl, "request rules");
  try {
    for (const [name, value] of Object.entries(rules)) {
      const key = `request.${name}`;
      await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
  } finally {
    await db.$disconnect();
  }
}
