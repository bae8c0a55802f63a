import { randomBytes, randomUUIDv7 } from "node:crypto";
import type { Page } from "@playwright/test";
import { consentGiven } from "#lib/consent/evidence.ts";
import { commitTo, type Leaf, toLeaf } from "#lib/ledger/leaf.ts";
import { hashToken, randomToken, sha256Hex } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { leadInput } from "#prisma/factories/lead-factory.ts";
import type { SceneSchool } from "#prisma/testing/request-scene.ts";
import { expect } from "./test.ts";

/** A request that a student of this test alone has sent, and what its receipt is opened with. */
export interface SentRequest {
  leadId: string;
  email: string;
  /** Path of the receipt. */
  receipt: string;
}

/** Puts a request to these schools into the database, agreed to by e-mail and calls, and tells the worker. */
export async function sendRequest(owner: Db, schools: readonly SceneSchool[]): Promise<SentRequest> {
  const token = randomToken();
  const email = `ada.${randomBytes(6).toString("hex")}@example.com`;
  const lead = leadInput(
    { name: "Ada Lovelace", email, phone: "+16172530000", question: "Do credits transfer?" },
    { receiptTokenHash: hashToken(token), contactDays: [1, 2], contactHours: ["evening"] },
  );
  const versions = await owner.disclosureVersion.findMany({
    where: { status: "published", disclosure: { kind: { in: ["consent_email", "consent_call"] } } },
    select: { id: true, disclosure: { select: { kind: true } } },
  });
  const at = new Date();
  const leaves: Leaf[] = [];
  await owner.lead.create({ data: lead });
  for (const { partnerId, schoolId, schoolLegalName, programId } of schools) {
    const inquiryId = randomUUIDv7();
    const consents = versions.map(({ id, disclosure }) => {
      const channel = disclosure.kind === "consent_call" ? ("call" as const) : ("email" as const);
      const textShown = `${schoolLegalName} may contact me (${channel}).`;
      return {
        id: randomUUIDv7(),
        channel,
        disclosureVersionId: id,
        textShown,
        textHash: sha256Hex(textShown),
        language: "en-US",
        page: "/request",
        purpose: "program_information",
        method: "ticked_box",
        createdAt: at,
      };
    });
    await owner.inquiry.create({
      data: {
        id: inquiryId,
        leadId: lead.id,
        partnerId,
        schoolId,
        programId,
        consents: { create: consents },
      },
    });
    for (const { id: consentId, disclosureVersionId, textShown: _, createdAt: __, ...consent } of consents)
      leaves.push(
        toLeaf(
          consentGiven({
            ...consent,
            consentId,
            inquiryId,
            school: schoolLegalName,
            partner: "Partner",
            publisher: "Publisher",
            program: "Program",
            textVersionId: disclosureVersionId,
            textNumber: 1,
            optOutSignal: false,
            person: commitTo(token, { email }),
            at,
          }),
        ),
      );
  }
  await owner.ledgerLeaf.createMany({ data: leaves });
  await owner.$queryRaw`SELECT pg_notify('inquiry_submitted', '')::text`;
  return { leadId: lead.id, email, receipt: `/receipt/${token}` };
}

/** Keeps a school closed on every day of this week but one that is two days away. */
export async function closeSchool(owner: Db, school: SceneSchool): Promise<void> {
  const agreement = await owner.agreement.findFirstOrThrow({ where: { partnerId: school.partnerId } });
  const weekday = ((new Date().getUTCDay() + 2) % 7) + 1;
  await owner.agreementHours.create({
    data: { agreementId: agreement.id, weekday, opensAt: 600, closesAt: 660 },
  });
}

/** Reloads the receipt until it says something. */
export async function receiptSays(page: Page, receipt: string, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(receipt);
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 50_000 });
}
