import "server-only";
import { acceptsState } from "#lib/agreements/prices.ts";
import { checkFormTime } from "#lib/bot-defence/form-time.ts";
import { checkProof, type Proof } from "#lib/bot-defence/proof-of-work.ts";
import { saveMatchRecord, saveSnapshots } from "#lib/match-records/record.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { now } from "#lib/platform/clock.ts";
import { blindIndex } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { addressKey, takeToken } from "#lib/platform/rate-limit.ts";
import { isReferenceTaken, isWaitOver } from "./database-refusals.ts";
import { findSubmission, type Submission } from "./idempotency.ts";
import { type AgreedSchool, type LeadRows, leadRows, type Sender } from "./lead-rows.ts";
import { takeMatchSnapshot } from "./match-snapshot.ts";
import { newReference } from "./reference.ts";
import { loadRequestForm, type RequestChoice } from "./request-form.ts";
import { consentField, type LeadRequest } from "./schema.ts";
import { openLeadField } from "./sealed.ts";
import type { RequestSettings } from "./settings.ts";
import { type Entry, RequestRefused, storeRequest, wakeWorkers } from "./store-request.ts";

export type SubmitOutcome =
  /** Stored, now or by an earlier arrival of the same submission. */
  | { kind: "received"; receiptToken: string }
  /** The same form was stored before with other content; nothing was added. */
  | { kind: "sent_before"; receiptToken: string }
  | { kind: "refused"; errors: Record<string, string> }
  /** What could be agreed to is no longer what the reader saw. */
  | { kind: "texts_changed" }
  /** A program may have sent it; a person presses the button again and is through. */
  | { kind: "too_soon" | "too_late" | "proof_refused" }
  /** An earlier arrival of the same submission is still being stored. */
  | { kind: "busy" }
  | { kind: "limited"; retryAfterSeconds: number };

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * Stores a request in one transaction: lead, one inquiry per school with a ticked box (each the outbox entry for
 * its school), consents, and the record that makes repeats harmless. Answers after the commit, never before.
 * Throws only what nobody expected; then nothing was stored, or a repeat finds what was.
 */
export async function submitLead(
  request: LeadRequest,
  sender: Sender,
  settings: RequestSettings,
): Promise<SubmitOutcome> {
  const submission = toSubmission(request, sender);
  const stored = await findStored(submission);
  if (stored) return stored;

  const limit = await takeToken("request.address", addressKey(sender.address), {
    points: settings.postsPerAddressAndHour,
    seconds: HOUR,
  });
  if (!limit.ok) return { kind: "limited", retryAfterSeconds: limit.retryAfterSeconds };

  const time = checkFormTime(request, settings);
  if (time !== "ok") return { kind: time };
  const proof = settings.proofOfWork && request.proof ? await checkProof(request.proof) : null;
  if (settings.proofOfWork && request.proof && !proof) return { kind: "proof_refused" };

  const programIds = request.choices.map(({ programId }) => programId);
  const [form, snapshot, place] = await Promise.all([
    loadRequestForm(programIds, settings),
    takeMatchSnapshot(sender.visit, programIds),
    findPlace(request.zip),
  ]);
  if (form.leftOut.length > 0)
    return { kind: "refused", errors: { program: form.leftOut.map(({ words }) => words).join(" ") } };
  const agreed = agreedTexts(request, form.choices);
  if (form.shown !== request.shown || !agreed) return { kind: "texts_changed" };

  const far = agreed.find(({ choice }) => !acceptsState(choice, place?.state ?? null));
  if (far)
    return {
      kind: "refused",
      errors: {
        [consentField(far.choice.programId, far.consents[0]?.channel ?? "email")]:
          `${far.choice.schoolName} takes no requests here from people in your state. Take the ticks for it away, or check your ZIP code.`,
      },
    };

  if (snapshot.recorded) await saveSnapshots(snapshot.recorded.snapshots);
  const rows = leadRows({ request, sender, snapshot, agreed, state: place?.state ?? null });
  const isProven = proof !== null || !settings.proofOfWork;
  return store(submission, rows, { settings, proof, standing: isProven ? SUBMITTED : unproven(settings) });
}

/** How a request begins its life. */
interface Standing {
  status: "submitted" | "review";
  /** Until when the person can confirm it by mail; null when nobody is asked to. */
  confirmBy: Date | null;
}

const SUBMITTED: Standing = { status: "submitted", confirmBy: null };

/** Without a proof the mailbox has to speak for the person; where no mail is sent, staff look. */
function unproven({ confirmDays }: RequestSettings): Standing {
  const confirmBy = env().SMTP_URL ? new Date(now().getTime() + confirmDays * DAY * 1_000) : null;
  return { status: "review", confirmBy };
}

/** What decides about storing a request, beside its rows. */
interface Terms {
  settings: RequestSettings;
  proof: Proof | null;
  standing: Standing;
}

function toSubmission(
  { key, made: _made, proof: _proof, ...body }: LeadRequest,
  { visit }: Sender,
): Submission {
  return { visitId: visit?.id ?? null, key, bodyHash: blindIndex(JSON.stringify(body)) };
}

async function findStored(submission: Submission): Promise<SubmitOutcome | null> {
  const stored = await findSubmission(submission);
  if (!stored) return null;
  const receiptToken = openLeadField("receiptToken", stored.leadId, stored.receiptTokenSealed);
  return { kind: stored.bodyHash === submission.bodyHash ? "received" : "sent_before", receiptToken };
}

/** Schools with a ticked box and the texts agreed to; null when a box has no text in force. */
function agreedTexts(request: LeadRequest, choices: readonly RequestChoice[]): AgreedSchool[] | null {
  const agreed: AgreedSchool[] = [];
  for (const { programId, channels } of request.choices) {
    const choice = choices.find((known) => known.programId === programId);
    const consents = choice?.consents.filter(({ channel }) => channels.includes(channel)) ?? [];
    if (!choice || consents.length < channels.length) return null;
    if (consents.length > 0) agreed.push({ choice, consents });
  }
  return agreed;
}

const REFERENCE_TRIES = 3;

async function store(
  submission: Submission,
  rows: LeadRows,
  terms: Terms,
  triesLeft = REFERENCE_TRIES,
): Promise<SubmitOutcome> {
  const { matchRecord, receiptToken } = rows;
  const entry = entryOf(submission, rows, terms);
  try {
    // What matched has rows of its own, which only those who answered questions have.
    const isNew = matchRecord
      ? await appDb().$transaction(async (tx) => {
          if (!(await storeRequest(tx, entry))) return false;
          await saveMatchRecord(tx, rows.lead.id, matchRecord);
          return true;
        })
      : await storeRequest(appDb(), entry);
    if (isNew) {
      wakeWorkers().catch((error) => reportUnknownError(error, "request.wake"));
      return { kind: "received", receiptToken };
    }
    return (await findStored(submission)) ?? { kind: "busy" };
  } catch (error) {
    if (error instanceof RequestRefused) return error.refusal;
    if (isWaitOver(error)) return { kind: "busy" };
    if (isReferenceTaken(error) && triesLeft > 1) return store(submission, rows, terms, triesLeft - 1);
    throw error;
  }
}

function entryOf(submission: Submission, rows: LeadRows, { settings, proof, standing }: Terms): Entry {
  const isUnproven = standing.confirmBy !== null;
  return {
    submission,
    rows,
    standing: { ...standing, reference: newReference() },
    mail: isUnproven ? "confirm" : "receipt",
    proof,
    limit: {
      bucket: isUnproven ? "request.unconfirmed" : "request.email",
      key: rows.lead.emailIndex,
      rule: {
        points: isUnproven ? settings.unconfirmedPerEmailAndDay : settings.requestsPerEmailAndDay,
        seconds: DAY,
      },
    },
  };
}
