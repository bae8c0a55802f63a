import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { consentGiven } from "#lib/consent/evidence.ts";
import { commitTo, type LedgerEvent } from "#lib/ledger/leaf.ts";
import type { MatchRecordRow } from "#lib/match-records/record.ts";
import { now } from "#lib/platform/clock.ts";
import { blindIndex, hashToken, randomToken, sha256Hex } from "#lib/platform/crypto.ts";
import { normaliseEmail } from "#lib/platform/email-address.ts";
import { env } from "#lib/platform/env.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { Visit } from "#lib/visits/visit.ts";
import type { MatchSnapshot } from "./match-snapshot.ts";
import type { RequestChoice } from "./request-form.ts";
import type { LeadRequest } from "./schema.ts";
import { sealLeadField } from "./sealed.ts";

/** Who sends, as the web server sees it. */
export interface Sender {
  visit: Visit | null;
  address: string;
  userAgent: string;
  /** Their browser asks not to sell or share: nothing is kept of where they came from. */
  hasOptOutSignal: boolean;
}

/** One school that the reader agreed to hear from, with the texts agreed to. */
export interface AgreedSchool {
  choice: RequestChoice;
  consents: RequestChoice["consents"];
}

const PAGE = "/request";
const MAX_USER_AGENT = 300;

/** Everything that one submission writes; personal data sealed. */
export interface LeadRows {
  receiptToken: string;
  lead: Omit<Prisma.LeadUncheckedCreateInput, "id" | "reference"> & { id: string; emailIndex: string };
  inquiries: Prisma.InquiryCreateManyInput[];
  consents: Prisma.ConsentCreateManyInput[];
  /** What the ledger is told. */
  events: LedgerEvent[];
  matchRecord: MatchRecordRow | null;
}

export interface LeadParts {
  request: LeadRequest;
  sender: Sender;
  snapshot: MatchSnapshot;
  agreed: AgreedSchool[];
  state: string | null;
}

/** Makes the rows with ids of their own, since sealed values are bound to their lead's id. */
export function leadRows({ request, sender, snapshot, agreed, state }: LeadParts): LeadRows {
  const id = randomUUIDv7();
  const at = now();
  const receiptToken = randomToken();
  const personSalt = randomToken();
  const userAgent = sender.userAgent.slice(0, MAX_USER_AGENT);
  const { name, email, phone } = request;
  const person = commitTo(personSalt, { name, email, phone, ip: sender.address, userAgent });
  const inquiries = agreed.map(({ choice, consents }) => ({
    id: randomUUIDv7(),
    choice,
    consents,
    place: snapshot.places.get(choice.programId),
  }));
  const agreements = inquiries.flatMap(({ id: inquiryId, choice, consents }) =>
    consents.map(({ channel, versionId, number, text }) => ({
      consent: {
        id: randomUUIDv7(),
        inquiryId,
        channel,
        disclosureVersionId: versionId,
        textShown: text,
        textHash: sha256Hex(text),
        language: "en-US",
        page: PAGE,
        purpose: "program_information",
        method: "ticked_box",
        createdAt: at,
      },
      choice,
      number,
    })),
  );
  return {
    receiptToken,
    matchRecord: snapshot.recorded?.record ?? null,
    lead: {
      id,
      matchSessionId: sender.visit?.id ?? null,
      nameSealed: sealLeadField("name", id, request.name),
      emailSealed: sealLeadField("email", id, request.email),
      phoneSealed: request.phone && sealLeadField("phone", id, request.phone),
      questionSealed: request.question && sealLeadField("question", id, request.question),
      emailIndex: blindIndex(normaliseEmail(request.email)),
      zip: request.zip,
      state,
      contactDays: request.contactDays,
      contactHours: request.contactHours,
      startWhen: request.startWhen,
      answers: toJson(snapshot.answers),
      engineVersion: snapshot.engineVersion,
      sourceGuide: sender.hasOptOutSignal ? null : (sender.visit?.sourceGuide ?? null),
      optOutSignal: sender.hasOptOutSignal,
      receiptTokenHash: hashToken(receiptToken),
      receiptTokenSealed: sealLeadField("receiptToken", id, receiptToken),
      ipSealed: sealLeadField("ip", id, sender.address),
      userAgentSealed: sealLeadField("userAgent", id, userAgent),
      personSaltSealed: sealLeadField("personSalt", id, personSalt),
      ageConfirmed: true,
      isDemo: agreed.some(({ choice }) => choice.isDemo),
      createdAt: at,
    },
    inquiries: inquiries.map(({ id: inquiryId, choice, place }) => ({
      id: inquiryId,
      leadId: id,
      programId: choice.programId,
      schoolId: choice.schoolId,
      partnerId: choice.partnerId,
      rank: place?.rank ?? null,
      score: place?.score ?? null,
      ...(place && { reasons: toJson(place.reasons) }),
      createdAt: at,
    })),
    consents: agreements.map(({ consent }) => consent),
    events: agreements.map(({ consent, choice, number }) =>
      consentGiven({
        consentId: consent.id,
        inquiryId: consent.inquiryId,
        school: choice.schoolLegalName,
        partner: choice.partnerLegalName,
        publisher: env().PUBLISHER_NAME,
        program: choice.programName,
        channel: consent.channel,
        textVersionId: consent.disclosureVersionId,
        textNumber: number,
        textHash: consent.textHash,
        language: consent.language,
        page: consent.page,
        purpose: consent.purpose,
        method: consent.method,
        optOutSignal: sender.hasOptOutSignal,
        person,
        at,
      }),
    ),
  };
}

/** Plain JSON of a typed value: drops `undefined`, which Prisma refuses inside JSON. */
function toJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}
