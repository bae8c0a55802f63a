import "server-only";
import { listProofs } from "#lib/ledger/proof-queries.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import type { InquiryCertificate } from "./certificate-views.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TOKEN = /^[\w-]{43}$/;

/**
 * The certificate of one inquiry for whoever holds its receipt; null when the two do not belong together. It never
 * says who agreed: whoever finds the link learns no name.
 */
export async function findCertificate(token: string, inquiryId: string): Promise<InquiryCertificate | null> {
  if (!TOKEN.test(token) || !UUID.test(inquiryId)) return null;
  const inquiry = await appDb().inquiry.findFirst({
    where: { id: inquiryId, lead: { receiptTokenHash: hashToken(token), disownedAt: null } },
    select: {
      lead: { select: { reference: true, optOutSignal: true } },
      school: { select: { name: true, legalName: true } },
      partner: { select: { legalName: true } },
      program: { select: { name: true } },
      consents: {
        orderBy: { channel: "asc" },
        select: {
          id: true,
          channel: true,
          textShown: true,
          textHash: true,
          createdAt: true,
          disclosureVersion: { select: { number: true } },
          withdrawal: { select: { createdAt: true } },
        },
      },
    },
  });
  if (!inquiry) return null;
  const { consents, lead } = inquiry;
  const { entries, waiting, keys } = await listProofs(consents.map(({ id }) => id));
  const publisher = env().PUBLISHER_NAME;
  const isWhole = entries.length > 0 && waiting === 0;
  return {
    reference: lead.reference,
    schoolName: inquiry.school.name,
    schoolLegalName: inquiry.school.legalName,
    partnerLegalName: inquiry.partner.legalName,
    programName: inquiry.program.name,
    publisher,
    optOutSignal: lead.optOutSignal,
    consents: consents.map((consent) => ({
      channel: consent.channel,
      text: consent.textShown,
      textHash: consent.textHash,
      textNumber: consent.disclosureVersion.number,
      agreedAt: consent.createdAt,
      withdrawnAt: consent.withdrawal?.createdAt ?? null,
      batch:
        entries.find(({ subjectId, kind }) => subjectId === consent.id && kind === "consent.given")?.batch
          .header.number ?? null,
    })),
    certificate: isWhole
      ? {
          format: "fairmatch-certificate-1",
          inquiry: inquiryId,
          reference: lead.reference,
          publisher,
          texts: Object.fromEntries(consents.map(({ textHash, textShown }) => [textHash, textShown])),
          entries: entries.map(({ body, path, batch }) => ({ body, path, batch })),
          keys,
        }
      : null,
    isWaiting: waiting > 0,
  };
}
