import "server-only";
import { spendProof } from "#lib/bot-defence/commands.ts";
import { checkFormTime } from "#lib/bot-defence/form-time.ts";
import { checkProof, type Proof } from "#lib/bot-defence/proof-of-work.ts";
import { appendLeaves } from "#lib/ledger/append.ts";
import { saveMatchRecord, saveSnapshots } from "#lib/match-records/record.ts";
import { findPlace } from "#lib/places/find-place.ts";
import { now } from "#lib/platform/clock.ts";
import { blindIndex } from "#lib/platform/crypto.ts";
import { appDb, type Tx } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { addressKey, takeToken } from "#lib/platform/rate-limit.ts";
import { isReferenceTaken, isWaitOver } from "./database-refusals.ts";
import { claimSubmission, findSubmission, type Submission, settleSubmission } from "./idempotency.ts";
import { queueLeadMail } from "./lead-mail.ts";
import { type AgreedSchool, type LeadRows, leadRows, type Sender } from "./lead-rows.ts";
import { takeMatchSnapshot } from "./match-snapshot.ts";
import { newReference } from "./reference.ts";
import { loadRequestForm, type RequestChoice } from "./request-form.ts";
import type { LeadRequest } from "./schema.ts";
import { openLeadField } from "./sealed.ts";
import type { RequestSettings } from "./settings.ts";

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
  const stored = await findStored(appDb(), submission);
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
interface Entry {
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

async function findStored(db: Tx, submission: Submission): Promise<SubmitOutcome | null> {
  const stored = await findSubmission(db, submission);
  if (!stored?.lead) return null;
  const { id, receiptTokenSealed } = stored.lead;
  const receiptToken = openLeadField("receiptToken", id, receiptTokenSealed);
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

class LimitReached extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super("limit reached");
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

class ProofSpent extends Error {}

const REFERENCE_TRIES = 3;

async function store(
  submission: Submission,
  rows: LeadRows,
  entry: Entry,
  triesLeft = REFERENCE_TRIES,
): Promise<SubmitOutcome> {
  try {
    return await appDb().$transaction((tx) => storeIn(tx, submission, rows, entry));
  } catch (error) {
    if (error instanceof LimitReached) return { kind: "limited", retryAfterSeconds: error.retryAfterSeconds };
    if (error instanceof ProofSpent) return { kind: "proof_refused" };
    if (isWaitOver(error)) return { kind: "busy" };
    if (isReferenceTaken(error) && triesLeft > 1) return store(submission, rows, entry, triesLeft - 1);
    throw error;
  }
}

/** Few trips to the database, because the claim holds back repeats until the commit. */
async function storeIn(
  tx: Tx,
  submission: Submission,
  { lead, inquiries, consents, events, matchRecord, receiptToken }: LeadRows,
  { settings, proof, standing }: Entry,
): Promise<SubmitOutcome> {
  if (!(await claimSubmission(tx, submission))) return (await findStored(tx, submission)) ?? { kind: "busy" };
  if (proof && !(await spendProof(tx, proof))) throw new ProofSpent();
  const limit = await takeToken(
    standing.confirmBy ? "request.unconfirmed" : "request.email",
    lead.emailIndex,
    {
      points: standing.confirmBy ? settings.unconfirmedPerEmailAndDay : settings.requestsPerEmailAndDay,
      seconds: DAY,
    },
    tx,
  );
  if (!limit.ok) throw new LimitReached(limit.retryAfterSeconds);
  await tx.lead.create({ data: { ...lead, ...standing, reference: newReference() }, select: { id: true } });
  await tx.inquiry.createMany({ data: inquiries });
  await tx.consent.createMany({ data: consents });
  await appendLeaves(tx, events);
  if (matchRecord) await saveMatchRecord(tx, lead.id, matchRecord);
  await queueLeadMail(tx, lead.id, standing.confirmBy ? "confirm" : "receipt");
  await settleSubmission(tx, submission, lead.id);
  return { kind: "received", receiptToken };
}
