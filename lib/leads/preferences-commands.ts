import "server-only";
import { appDb } from "#lib/platform/db.ts";
import type { Preferences } from "./preferences-schema.ts";
import { withdrawIn } from "./withdraw-commands.ts";

/** Withdraws what is no longer ticked, and keeps the days and hours for whatever is sent from now on. */
export async function changePreferences(
  leadId: string,
  { withdrawn, days, hours }: Preferences,
): Promise<void> {
  await appDb().$transaction(async (tx) => {
    if (withdrawn.length > 0)
      await withdrawIn(tx, leadId, { consentIds: withdrawn }, { reason: "withdrawn", method: "preferences" });
    await tx.lead.updateMany({
      where: { id: leadId, erasedAt: null, disownedAt: null },
      data: { contactDays: days, contactHours: hours },
    });
  });
}
