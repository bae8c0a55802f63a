import "server-only";
import { CHANNEL_LABELS, CHANNELS } from "#lib/consent/channels.ts";
import { dayWords } from "#lib/platform/dates.ts";
import type { Db } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { paths } from "#lib/platform/paths.ts";
import { confirmToken } from "./confirm-token.ts";
import { findEarlierRequests } from "./earlier-requests.ts";
import type { LeadMailKind } from "./lead-mail.ts";
import { openLeadField } from "./sealed.ts";

/** One school of a request, in a mail. */
export interface MailSchool {
  name: string;
  /** Who receives the request for the school. */
  partnerLegalName: string;
  programName: string;
  /** The ways agreed to, as they stood beside the boxes. */
  ways: string[];
  /** The same person's earlier request, because of which this one does not go to the school again. */
  earlier: { day: string; receipt: string } | null;
}

/**
 * All that a mail about a request may say. Nothing that was typed into the form is among it: with somebody else's
 * address, a name or a question would make us send a stranger's words to them.
 */
export interface LeadMailFacts {
  kind: LeadMailKind;
  /** For people to quote: "FM-7Q4K-2M9X". */
  reference: string;
  publisher: string;
  schools: MailSchool[];
  /** The one school that the mail is about; null when it is about the whole request. */
  school: MailSchool | null;
  links: { receipt: string; notMe: string; confirm: string };
  /** The day until which the request can be confirmed; null when it need not be. */
  confirmBy: string | null;
}

/** Address and facts for one mail; null when the lead has been erased or disowned, and nobody is left to write to. */
export async function findLeadMailFacts(
  db: Db,
  mail: { leadId: string; inquiryId: string | null; kind: LeadMailKind },
): Promise<{ to: string; facts: LeadMailFacts } | null> {
  const lead = await db.lead.findUniqueOrThrow({
    where: { id: mail.leadId },
    select: {
      id: true,
      reference: true,
      status: true,
      disownedAt: true,
      emailSealed: true,
      emailIndex: true,
      receiptTokenSealed: true,
      confirmBy: true,
      inquiries: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          programId: true,
          partnerId: true,
          schoolId: true,
          school: { select: { name: true } },
          program: { select: { name: true } },
          partner: { select: { legalName: true } },
          consents: { where: { withdrawal: null }, select: { channel: true } },
        },
      },
    },
  });
  if (lead.status === "erased" || lead.disownedAt) return null;
  const token = openLeadField("receiptToken", lead.id, lead.receiptTokenSealed);
  const at = (path: string) => `${env().APP_ORIGIN}${path}`;
  const earlierRequests = await findEarlierRequests(db, lead.emailIndex, lead.inquiries);
  const schools = [];
  for (const { id, school, program, partner, consents } of lead.inquiries) {
    const channels = consents.map(({ channel }) => channel);
    const earlier = earlierRequests.get(id);
    schools.push({
      inquiryId: id,
      name: school.name,
      partnerLegalName: partner.legalName,
      programName: program.name,
      ways: CHANNELS.filter((channel) => channels.includes(channel)).map(
        (channel) => CHANNEL_LABELS[channel],
      ),
      earlier: earlier
        ? {
            day: dayWords(earlier.createdAt),
            receipt: at(
              paths.receipt(openLeadField("receiptToken", earlier.leadId, earlier.receiptTokenSealed)),
            ),
          }
        : null,
    });
  }
  return {
    to: openLeadField("email", lead.id, lead.emailSealed),
    facts: {
      kind: mail.kind,
      reference: lead.reference,
      publisher: env().PUBLISHER_NAME,
      schools,
      school: schools.find(({ inquiryId }) => inquiryId === mail.inquiryId) ?? null,
      links: {
        receipt: at(paths.receipt(token)),
        notMe: at(paths.receiptNotMe(token)),
        confirm: at(paths.requestConfirm(confirmToken(lead.id))),
      },
      confirmBy: lead.confirmBy && dayWords(lead.confirmBy),
    },
  };
}
