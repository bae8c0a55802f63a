import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { now } from "#lib/platform/clock.ts";
import { seal } from "#lib/platform/crypto.ts";
import type { Tx } from "#lib/platform/db.ts";

/** Told to workers when a mail to staff is queued. */
export const STAFF_MAIL_QUEUED = "staff_mail_queued";

/** How long a mail that holds no link is tried. */
const DAY_MS = 24 * 60 * 60 * 1_000;

export type StaffMailKind = "invitation" | "password_reset" | "notice";

export interface StaffMailText {
  subject: string;
  text: string;
}

/** Where the sealed mail stands (`seal`). */
export const staffMailPlace = (id: string) => `staff_mail.mail:${id}`;

/**
 * Has the worker send a mail once the transaction is committed; not after `expiresAt`, when its link would be too old.
 * Address and words, which may hold a link, are sealed until then and forgotten afterwards.
 */
export async function queueStaffMail(
  tx: Tx,
  kind: StaffMailKind,
  mail: StaffMailText & { to: string },
  expiresAt: Date = new Date(now().getTime() + DAY_MS),
): Promise<void> {
  const id = randomUUIDv7();
  const at = now();
  await tx.staffMail.create({
    data: {
      id,
      kind,
      mail: seal(JSON.stringify(mail), staffMailPlace(id)),
      nextAt: at,
      createdAt: at,
      expiresAt,
    },
    select: { id: true },
  });
  await tx.$executeRaw`SELECT pg_notify(${STAFF_MAIL_QUEUED}, '')`;
}
