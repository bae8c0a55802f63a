import "server-only";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { ContactChannel } from "#lib/platform/prisma/enums.ts";
import { maskEmail, maskPhone } from "./mask.ts";
import { openLeadField } from "./sealed.ts";

export interface ReceiptConsent {
  id: string;
  channel: ContactChannel;
  /** Exactly as it stood beside the box. */
  textShown: string;
  agreedAt: Date;
  /** Null while it holds. */
  withdrawnAt: Date | null;
}

export interface ReceiptInquiry {
  inquiryId: string;
  schoolName: string;
  programName: string;
  partnerLegalName: string;
  isDemo: boolean;
  consents: ReceiptConsent[];
}

/** What a request says about who sent it. */
export interface ReceiptPerson {
  name: string;
  /** Masked: whoever finds the link learns no address and no number. */
  email: string;
  phone: string | null;
  zip: string | null;
  question: string | null;
  contactDays: number[];
  contactHours: string[];
  startWhen: string | null;
  /** The browser asked not to sell or share. */
  hasOptOutSignal: boolean;
  /** Until when they have to confirm the request by mail; null when it does not wait for that. */
  confirmBy: Date | null;
}

interface ReceiptFacts {
  leadId: string;
  reference: string;
  sentAt: Date;
  inquiries: ReceiptInquiry[];
}

/** `closed`: the person behind it said that they made no request, or had it erased; it shows nothing about them. */
export type Receipt =
  | (ReceiptFacts & { state: "open"; person: ReceiptPerson; isKeptByLaw: boolean })
  | (ReceiptFacts & { state: "closed"; why: "disowned" | "erased"; closedAt: Date; isKeptByLaw: boolean });
export type OpenReceipt = Extract<Receipt, { state: "open" }>;
export type ClosedReceipt = Extract<Receipt, { state: "closed" }>;

const TOKEN = /^[\w-]{43}$/;

/** The receipt that a token opens; null for any other text. */
export async function findReceipt(token: string): Promise<Receipt | null> {
  if (!TOKEN.test(token)) return null;
  const lead = await appDb().lead.findUnique({
    where: { receiptTokenHash: hashToken(token) },
    select: LEAD,
  });
  if (!lead) return null;
  const facts = {
    leadId: lead.id,
    reference: lead.reference,
    sentAt: lead.createdAt,
    isKeptByLaw: lead.legalHold,
    inquiries: lead.inquiries.map(readInquiry),
  };
  if (lead.erasedAt) return { ...facts, state: "closed", why: "erased", closedAt: lead.erasedAt };
  if (lead.disownedAt) return { ...facts, state: "closed", why: "disowned", closedAt: lead.disownedAt };
  return { ...facts, state: "open", person: readPerson(lead) };
}

const LEAD = {
  id: true,
  reference: true,
  status: true,
  confirmBy: true,
  createdAt: true,
  erasedAt: true,
  disownedAt: true,
  legalHold: true,
  nameSealed: true,
  emailSealed: true,
  phoneSealed: true,
  questionSealed: true,
  zip: true,
  contactDays: true,
  contactHours: true,
  startWhen: true,
  optOutSignal: true,
  inquiries: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      school: { select: { name: true, isDemo: true } },
      program: { select: { name: true } },
      partner: { select: { legalName: true } },
      consents: {
        orderBy: { channel: "asc" },
        select: {
          id: true,
          channel: true,
          textShown: true,
          createdAt: true,
          withdrawal: { select: { createdAt: true } },
        },
      },
    },
  },
} satisfies Prisma.LeadSelect;

type LeadRow = Prisma.LeadGetPayload<{ select: typeof LEAD }>;

function readInquiry({
  id,
  school,
  program,
  partner,
  consents,
}: LeadRow["inquiries"][number]): ReceiptInquiry {
  return {
    inquiryId: id,
    schoolName: school.name,
    programName: program.name,
    partnerLegalName: partner.legalName,
    isDemo: school.isDemo,
    consents: consents.map(({ createdAt, withdrawal, ...consent }) => ({
      ...consent,
      agreedAt: createdAt,
      withdrawnAt: withdrawal?.createdAt ?? null,
    })),
  };
}

function readPerson({
  id,
  nameSealed,
  emailSealed,
  phoneSealed,
  questionSealed,
  ...lead
}: LeadRow): ReceiptPerson {
  return {
    name: openLeadField("name", id, nameSealed),
    email: maskEmail(openLeadField("email", id, emailSealed)),
    phone: phoneSealed && maskPhone(openLeadField("phone", id, phoneSealed)),
    zip: lead.zip,
    question: questionSealed && openLeadField("question", id, questionSealed),
    contactDays: lead.contactDays,
    contactHours: lead.contactHours,
    startWhen: lead.startWhen,
    hasOptOutSignal: lead.optOutSignal,
    confirmBy: lead.status === "review" ? lead.confirmBy : null,
  };
}
