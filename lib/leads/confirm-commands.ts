import "server-only";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { leadOfConfirmToken } from "./confirm-token.ts";
import { queueLeadMail } from "./lead-mail.ts";
import { tellReleased } from "./released.ts";

/** Lets a request go out that waited for its confirmation by mail, once. False when it does not wait any more. */
export async function confirmRequest(token: string): Promise<boolean> {
  const id = leadOfConfirmToken(token);
  if (!id) return false;
  const at = now();
  return appDb().$transaction(async (tx) => {
    const { count } = await tx.lead.updateMany({
      where: { id, status: "review", confirmBy: { gt: at }, confirmedAt: null },
      data: { status: "submitted", confirmedAt: at },
    });
    if (count === 0) return false;
    await queueLeadMail(tx, id, "receipt");
    await tellReleased(tx);
    return true;
  });
}
