import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { SECRET_COLUMNS } from "#lib/agreements/webhook-secret.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { ConflictError, NotFoundError } from "#lib/platform/errors.ts";
import { takeToken } from "#lib/platform/rate-limit.ts";
import type { OutgoingInquiry } from "./inquiry.ts";
import type { Outcome } from "./outcome.ts";
import { inquiryMail } from "./payload/mail.ts";
import { sampleInquiry } from "./payload/sample.ts";
import { inquiryCreatedV1 } from "./payload/v1.ts";
import { readyTarget } from "./ready-target.ts";
import { sendTo } from "./send.ts";
import { type DeliverySettings, deliverySettings } from "./settings.ts";

const TESTS = { points: 20, seconds: 3_600 };

/**
 * Sends an invented request, marked as a test, to a target as a true one would go, and keeps how that ended. Throws
 * ConflictError when there were too many tests in an hour, or the target lacks what its channel needs.
 */
export async function testTarget(
  actor: Actor,
  agreementId: string,
  targetId: string,
  settings: DeliverySettings = deliverySettings(),
): Promise<void> {
  permit(actor, "agreement", "test");
  const target = await appDb().deliveryTarget.findFirst({
    where: { id: targetId, agreementId, endedAt: null },
    select: {
      id: true,
      channel: true,
      url: true,
      email: true,
      ...SECRET_COLUMNS,
      school: { select: { id: true, slug: true, name: true, unitid: true } },
    },
  });
  if (!target) throw new NotFoundError("There is no such target.");
  const ready = readyTarget(target);
  if (!ready) throw new ConflictError("This target lacks an address or a secret.");
  if (!(await takeToken("delivery-test", targetId, TESTS)).ok)
    throw new ConflictError("This target was tested 20 times within an hour. Try again later.");
  const inquiry = testInquiry(target.school);
  const outcome = await sendTo(
    ready,
    {
      id: inquiry.deliveryId,
      at: inquiry.submittedAt,
      body: () => inquiryCreatedV1(inquiry),
      mail: () => inquiryMail(inquiry),
    },
    settings,
  );
  await appDb().$transaction(async (tx) => {
    await tx.deliveryTarget.update({
      where: { id: targetId },
      data: { testedAt: now(), testResult: outcomeWords(outcome) },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: "agreement.target_tested",
      resource: "agreement",
      resourceId: agreementId,
      change: { targetId, outcome: outcome.kind, httpStatus: outcome.httpStatus },
    });
  });
}

/** The invented person of the documented example, with ids of this test alone. */
function testInquiry(school: OutgoingInquiry["school"] | null): OutgoingInquiry {
  return {
    ...sampleInquiry,
    deliveryId: randomUUIDv7(),
    inquiryId: randomUUIDv7(),
    submittedAt: now(),
    isDemo: true,
    school: school ?? sampleInquiry.school,
  };
}

const OUTCOMES: Record<Outcome["kind"], string> = {
  accepted: "Accepted",
  rejected: "Refused: a true request would count as rejected",
  duplicate: "Answered as a duplicate",
  gone: "Refused for good (410)",
  retry: "Not accepted: a true request would be tried again",
};

function outcomeWords({ kind, httpStatus, note }: Outcome): string {
  const details = [httpStatus === null ? null : `HTTP ${httpStatus}`, note].filter(Boolean).join(", ");
  return details ? `${OUTCOMES[kind]} (${details})` : OUTCOMES[kind];
}
