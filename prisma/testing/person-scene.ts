import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { sealNote } from "#lib/leads/note-text.ts";
import { sealLeadField } from "#lib/leads/sealed.ts";
import { sealPlace } from "#lib/match-records/record.ts";
import { blindIndex, hashToken, randomToken, seal } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { userInput } from "../factories/user-factory.ts";
import type { Scene } from "./delivery/scene.ts";

export const CANARIES = [
  "Ada Canary",
  "canary.person@example.com",
  "+15555550199",
  "203.0.113.77",
  "CanaryBrowser/7",
  "canary-question",
  "canary-answer",
  "canary-draft",
  "canary-note",
  "canary-reason",
  "43299",
] as const;
const [name, email, phone, ip, userAgent, question, answer, draft, note, reason, zip] = CANARIES;

/** A lead that has everything a lead can have, everywhere. Gives also the token of its receipt. */
export async function submitWithEverything(
  db: Db,
  scene: Scene,
): Promise<{ leadId: string; inquiryId: string; visitId: string; email: string; token: string }> {
  const token = randomToken();
  const { leadId, inquiryId } = await scene.submit({ email, phone });
  const visit = await db.matchSession.create({
    data: {
      tokenHash: hashToken(randomUUID()),
      seed: "seed",
      answers: { note: answer, location: { zip } },
      sourceGuide: "registered-nurses",
      savedPrograms: [scene.programId],
      includeOpen: true,
      expiresAt: new Date("2999-01-01"),
      links: {
        create: {
          tokenHash: hashToken(randomUUID()),
          usedAt: new Date("2026-11-20T10:00:00Z"),
          deviceHash: hashToken(randomUUID()),
          mail: seal(email, "visit_link.mail:test"),
          expiresAt: new Date("2999-01-01"),
        },
      },
    },
    select: { id: true },
  });
  await db.formDraft.create({
    data: {
      matchSessionId: visit.id,
      form: "request",
      payload: new TextEncoder().encode(
        seal(
          JSON.stringify({ values: { name: draft }, errors: {} }),
          `form_draft.payload:${visit.id}:request`,
        ),
      ),
      expiresAt: new Date("2999-01-01"),
    },
  });
  await db.lead.update({
    where: { id: leadId },
    data: {
      matchSessionId: visit.id,
      nameSealed: sealLeadField("name", leadId, name),
      questionSealed: sealLeadField("question", leadId, question),
      ipSealed: sealLeadField("ip", leadId, ip),
      userAgentSealed: sealLeadField("userAgent", leadId, userAgent),
      emailIndex: blindIndex(email),
      zip,
      startWhen: "1_3",
      answers: { note: answer },
      sourceGuide: "registered-nurses",
      receiptTokenHash: hashToken(token),
      receiptTokenSealed: sealLeadField("receiptToken", leadId, token),
    },
  });
  await db.inquiry.update({
    where: { id: inquiryId },
    data: { rank: 1, score: 88, reasons: { strongest: [{ reason }] } },
  });
  const author = await db.user.create({ data: userInput() });
  const noteId = randomUUID();
  await db.leadNote.create({
    data: { id: noteId, leadId, authorId: author.id, bodySealed: sealNote(noteId, note) },
  });
  await db.leadMail.create({
    data: { leadId, kind: "receipt", state: "sent", sentAt: new Date("2026-11-22T10:00:00Z") },
  });
  await db.idempotencyRecord.create({
    data: { scope: visit.id, route: "request", key: randomUUID(), bodyHash: "0".repeat(64), leadId },
  });
  const recordId = randomUUID();
  await db.matchRecord.create({
    data: {
      id: recordId,
      leadId,
      engineVersion: "test",
      day: new Date("2026-11-22"),
      seed: "seed",
      weights: { cost: 1 },
      inputsSealed: seal(JSON.stringify({ answers: { note: answer } }), sealPlace("inputs", recordId)),
      snapshots: [],
      chosen: [scene.programId],
      resultSealed: seal(
        gzipSync(JSON.stringify({ explanations: [reason] })).toString("base64"),
        sealPlace("result", recordId),
      ),
      resultHash: "0".repeat(64),
    },
  });
  return { leadId, inquiryId, visitId: visit.id, email, token };
}
