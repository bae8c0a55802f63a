import { randomUUID } from "node:crypto";
import { newWebhookSecret } from "#lib/delivery/signature.ts";
import { blindIndex, hashToken, seal, sha256Hex } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { ContactChannel, LeadStatus } from "#lib/platform/prisma/enums.ts";
import { agreementInput } from "../../factories/agreement-factory.ts";
import { partnerInput } from "../../factories/partner-factory.ts";
import { programInput } from "../../factories/program-factory.ts";
import { schoolInput } from "../../factories/school-factory.ts";

interface SceneTerms extends Partial<Prisma.AgreementUncheckedCreateInput> {
  /** Where the webhook goes. */
  url?: string;
  /** Where mail goes instead. */
  email?: string;
  /** False: an agreement without a target. */
  hasTarget?: boolean;
}

interface Request {
  email?: string;
  phone?: string | null;
  channels?: ContactChannel[];
  state?: string;
  status?: LeadStatus;
  programId?: string;
}

/** A partner with an agreement, a target, a school and a program, and people who send requests to it. */
export interface Scene {
  partnerId: string;
  schoolId: string;
  schoolName: string;
  programId: string;
  agreementId: string;
  secret: string;
  submit(request?: Request): Promise<{ leadId: string; inquiryId: string }>;
}

export async function createScene(db: Db, terms: SceneTerms = {}): Promise<Scene> {
  const { url, email, hasTarget = true, ...agreementTerms } = terms;
  const partner = await db.partner.create({ data: partnerInput() });
  const school = await db.school.create({ data: schoolInput(partner.id) });
  const program = await db.program.create({ data: programInput(school.id) });
  const agreement = await db.agreement.create({ data: agreementInput(partner.id, agreementTerms) });
  const secret = newWebhookSecret();
  if (hasTarget) {
    const id = randomUUID();
    await db.deliveryTarget.create({
      data: {
        id,
        agreementId: agreement.id,
        channel: email ? "email" : "webhook",
        url: email ? null : (url ?? "http://127.0.0.1:1/"),
        email: email ?? null,
        secretSealed: email ? null : seal(secret, `deliveryTarget.secret:${id}`),
        contactNote: "An adviser answers within a day.",
      },
    });
  }
  const versionId = await consentVersion(db);
  return {
    partnerId: partner.id,
    schoolId: school.id,
    schoolName: school.name,
    programId: program.id,
    agreementId: agreement.id,
    secret,
    submit: (request = {}) =>
      submitRequest(
        db,
        { partnerId: partner.id, schoolId: school.id, programId: program.id },
        versionId,
        request,
      ),
  };
}

/** Ends what earlier tests of the file left open: a worker would take it up. */
export async function closeLeftovers(db: Db): Promise<void> {
  await db.delivery.updateMany({
    where: { state: { in: ["pending", "held", "sending", "failed"] } },
    data: { state: "revoked", leaseToken: null, leaseUntil: null },
  });
  await db.revocation.updateMany({
    where: { state: { in: ["pending", "sending", "failed"] } },
    data: { state: "unneeded", leaseToken: null, leaseUntil: null },
  });
}

async function submitRequest(
  db: Db,
  to: { partnerId: string; schoolId: string; programId: string },
  disclosureVersionId: string,
  request: Request,
): Promise<{ leadId: string; inquiryId: string }> {
  const leadId = randomUUID();
  const email = request.email ?? `ada-${leadId.slice(0, 8)}@example.com`;
  const phone = request.phone === undefined ? "+15555550100" : request.phone;
  const lead = await db.lead.create({
    data: {
      ...leadInput(leadId, email, phone),
      status: request.status ?? "submitted",
      state: request.state ?? "OH",
      inquiries: {
        create: {
          ...to,
          programId: request.programId ?? to.programId,
          consents: {
            create: (request.channels ?? ["email", "call"]).map((channel) => ({
              channel,
              disclosureVersionId,
              textShown: `The school may contact me by ${channel}.`,
              textHash: sha256Hex(`The school may contact me by ${channel}.`),
              page: "/request",
            })),
          },
        },
      },
    },
    select: { inquiries: { select: { id: true } } },
  });
  return { leadId, inquiryId: lead.inquiries[0]?.id ?? "" };
}

function leadInput(id: string, email: string, phone: string | null): Prisma.LeadCreateWithoutInquiriesInput {
  const token = randomUUID();
  return {
    id,
    reference: `FM-${id.slice(0, 8)}`,
    nameSealed: seal("Ada Canary", `lead.name:${id}`),
    emailSealed: seal(email, `lead.email:${id}`),
    phoneSealed: phone ? seal(phone, `lead.phone:${id}`) : null,
    questionSealed: seal("Can I start in spring?", `lead.question:${id}`),
    emailIndex: blindIndex(email),
    zip: "43215",
    contactDays: [1, 2],
    contactHours: ["evening"],
    answers: {},
    engineVersion: "test",
    receiptTokenHash: hashToken(token),
    receiptTokenSealed: seal(token, `lead.receiptToken:${id}`),
    ageConfirmed: true,
    isDemo: true,
  };
}

async function consentVersion(db: Db): Promise<string> {
  const disclosure = await db.disclosure.upsert({
    where: { kind: "consent_email" },
    create: { kind: "consent_email", title: "Consent to e-mail" },
    update: {},
    select: { id: true },
  });
  const where = { disclosureId_number: { disclosureId: disclosure.id, number: 1 } };
  const version = await db.disclosureVersion.upsert({
    where,
    create: {
      disclosureId: disclosure.id,
      number: 1,
      body: "{{school}} may contact me.",
      bodyHash: sha256Hex("{{school}} may contact me."),
      status: "published",
      publishedAt: new Date(),
    },
    update: {},
    select: { id: true },
  });
  return version.id;
}
