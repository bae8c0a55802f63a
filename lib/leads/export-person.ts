import "server-only";
import { openMatchRecord } from "#lib/match-records/open-record.ts";
import { now } from "#lib/platform/clock.ts";
import { blindIndex, equalSecrets } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { normaliseEmail } from "#lib/platform/email-address.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { addressKey, takeToken } from "#lib/platform/rate-limit.ts";
import { listFormDrafts } from "#lib/visits/form-drafts.ts";
import { openNote } from "./note-text.ts";
import { openLeadField } from "./sealed.ts";

export type PersonExport =
  | { kind: "file"; name: string; json: string }
  /** Not the address of this request, or no address at all: one answer for both. */
  | { kind: "refused" }
  | { kind: "limited"; retryAfterSeconds: number };

/** Tries for one request in an hour, and from one address, which libraries and schools share. */
const TRIES = { points: 10, seconds: 3_600 };
const TRIES_FROM_ADDRESS = { points: 60, seconds: 3_600 };

/**
 * Everything that we hold about a request and the visit that it came from, as JSON. Whoever finds the receipt's link must not learn
 * contact details from it, so the address that the request was sent with has to be typed.
 */
export async function exportPerson(
  leadId: string,
  typedEmail: string,
  clientAddress: string,
): Promise<PersonExport> {
  for (const [bucket, key, rule] of [
    ["receipt.export", leadId, TRIES],
    ["receipt.export.address", addressKey(clientAddress), TRIES_FROM_ADDRESS],
  ] as const) {
    const { ok, retryAfterSeconds } = await takeToken(bucket, key, rule);
    if (!ok) return { kind: "limited", retryAfterSeconds };
  }
  const lead = await appDb().lead.findUnique({ where: { id: leadId }, select: LEAD });
  const typed = blindIndex(normaliseEmail(typedEmail.trim()));
  if (!lead?.emailIndex || !equalSecrets(lead.emailIndex, typed)) return { kind: "refused" };
  const { matchSessionId } = lead;
  const [match, visit] = await Promise.all([
    openMatchRecord(leadId),
    matchSessionId ? describeVisit(matchSessionId) : null,
  ]);
  const file = {
    about: "Everything that Fairmatch holds about this request and the visit that it came from",
    madeAt: now(),
    request: describeRequest(leadId, lead),
    schools: describeSchools(lead),
    match,
    visit,
    notes: lead.notes.map((note) => ({ writtenAt: note.createdAt, text: openNote(note) })),
    mails: lead.mails,
    looks: await listLooks(leadId),
  };
  return {
    kind: "file",
    name: `fairmatch-${lead.reference}.json`,
    json: `${JSON.stringify(file, null, 2)}\n`,
  };
}

const LEAD = {
  reference: true,
  status: true,
  createdAt: true,
  matchSessionId: true,
  nameSealed: true,
  emailSealed: true,
  emailIndex: true,
  phoneSealed: true,
  questionSealed: true,
  zip: true,
  state: true,
  contactDays: true,
  contactHours: true,
  startWhen: true,
  answers: true,
  engineVersion: true,
  sourceGuide: true,
  optOutSignal: true,
  ipSealed: true,
  userAgentSealed: true,
  ageConfirmed: true,
  disownedAt: true,
  inquiries: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      rank: true,
      score: true,
      reasons: true,
      school: { select: { name: true, legalName: true } },
      program: { select: { name: true } },
      partner: { select: { legalName: true } },
      consents: {
        orderBy: { channel: "asc" },
        select: {
          channel: true,
          textShown: true,
          textHash: true,
          language: true,
          page: true,
          createdAt: true,
          withdrawal: { select: { reason: true, method: true, createdAt: true } },
        },
      },
      delivery: {
        select: {
          state: true,
          channel: true,
          acceptedAt: true,
          attempts: {
            orderBy: { number: "asc" },
            select: { startedAt: true, finishedAt: true, httpStatus: true, outcome: true },
          },
        },
      },
      revocations: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          reason: true,
          channels: true,
          remaining: true,
          state: true,
          createdAt: true,
          acknowledgedAt: true,
        },
      },
    },
  },
  notes: {
    orderBy: { createdAt: "asc" },
    select: { id: true, body: true, bodySealed: true, createdAt: true },
  },
  mails: {
    orderBy: { createdAt: "asc" },
    select: { kind: true, state: true, createdAt: true, sentAt: true },
  },
} satisfies Prisma.LeadSelect;

type ExportedLead = Prisma.LeadGetPayload<{ select: typeof LEAD }>;

function describeRequest(id: string, lead: ExportedLead) {
  const open = (field: Parameters<typeof openLeadField>[0], sealed: string | null) =>
    sealed === null ? null : openLeadField(field, id, sealed);
  return {
    reference: lead.reference,
    status: lead.status,
    sentAt: lead.createdAt,
    name: open("name", lead.nameSealed),
    email: open("email", lead.emailSealed),
    phone: open("phone", lead.phoneSealed),
    question: open("question", lead.questionSealed),
    zip: lead.zip,
    state: lead.state,
    contactDays: lead.contactDays,
    contactHours: lead.contactHours,
    startWhen: lead.startWhen,
    answers: lead.answers,
    engineVersion: lead.engineVersion,
    sourceGuide: lead.sourceGuide,
    optOutSignal: lead.optOutSignal,
    ageConfirmed: lead.ageConfirmed,
    disownedAt: lead.disownedAt,
    ipAddress: open("ip", lead.ipSealed),
    userAgent: open("userAgent", lead.userAgentSealed),
  };
}

function describeSchools({ inquiries }: ExportedLead) {
  return inquiries.map(({ school, program, partner, consents, ...inquiry }) => ({
    school: school.name,
    schoolLegalName: school.legalName,
    program: program.name,
    receivedBy: partner.legalName,
    ...inquiry,
    consents: consents.map(({ createdAt, ...consent }) => ({ ...consent, givenAt: createdAt })),
  }));
}

async function describeVisit(id: string) {
  const visit = await appDb().matchSession.findUnique({
    where: { id },
    select: {
      answers: true,
      sourceGuide: true,
      includeOpen: true,
      savedPrograms: true,
      createdAt: true,
      updatedAt: true,
      expiresAt: true,
      links: { orderBy: { createdAt: "asc" }, select: { createdAt: true, expiresAt: true, usedAt: true } },
    },
  });
  return visit && { ...visit, drafts: await listFormDrafts(id) };
}

/** When staff looked at the contact details, or did something with the request. */
async function listLooks(leadId: string) {
  return appDb().auditEvent.findMany({
    where: { resource: "lead", resourceId: leadId },
    orderBy: { createdAt: "asc" },
    select: { action: true, createdAt: true },
  });
}
