import "server-only";
import { listTerms } from "#lib/agreements/terms.ts";
import { now } from "#lib/platform/clock.ts";
import type { Db } from "#lib/platform/db.ts";
import type { ContactChannel } from "#lib/platform/prisma/enums.ts";
import { type EarlierInquiry, findEarlierInquiry } from "./repeats.ts";

interface AskedSchool {
  id: string;
  programId: string;
  partnerId: string;
  schoolId: string;
  /** The ways still agreed to. */
  consents: readonly { channel: ContactChannel }[];
}

/** By inquiry, the earlier one because of which its school does not get it again. For the owner of the mailbox alone. */
export async function findEarlierRequests(
  db: Db,
  emailIndex: string | null,
  inquiries: readonly AskedSchool[],
): Promise<Map<string, EarlierInquiry>> {
  const at = now();
  const terms = await listTerms(db, [...new Set(inquiries.map(({ schoolId }) => schoolId))], at);
  const found = new Map<string, EarlierInquiry>();
  for (const { id, programId, partnerId, schoolId, consents } of inquiries) {
    const channels = consents.map(({ channel }) => channel);
    const windowDays = terms.get(schoolId)?.duplicateWindowDays ?? 0;
    const earlier = await findEarlierInquiry(
      db,
      { id, programId, partnerId, emailIndex, channels, wasTried: false },
      { windowDays, at },
    );
    if (earlier) found.set(id, earlier);
  }
  return found;
}
