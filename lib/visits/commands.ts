import "server-only";
import type { SavedAnswers } from "#lib/match/answers.ts";
import { now } from "#lib/platform/clock.ts";
import { hashToken, randomToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { toVisit, visitSelect } from "./queries.ts";
import type { Visit } from "./visit.ts";

/** A visitor can come back on the same device for this long after the last answer. */
export const VISIT_DAYS = 30;

/** When a visit ends that is used now. */
export const expiry = () => new Date(now().getTime() + VISIT_DAYS * 24 * 60 * 60 * 1000);

/** Opens a visit and gives the token for its cookie; only the token's hash is kept. */
export async function openVisit(): Promise<{ visit: Visit; token: string }> {
  await removeExpiredVisits();
  const token = randomToken();
  const row = await appDb().matchSession.create({
    data: { tokenHash: hashToken(token), seed: randomToken(), expiresAt: expiry() },
    select: visitSelect,
  });
  return { visit: toVisit(row), token };
}

/**
 * Writes answers over those of the same questions and leaves the others alone, in one statement, so that
 * two tabs do not lose each other's answers. Renews the 30 days.
 */
export async function saveAnswers(visitId: string, answers: SavedAnswers): Promise<void> {
  await appDb().$executeRaw`
    UPDATE match_session
    SET answers = answers || ${JSON.stringify(answers)}::jsonb, updated_at = ${now()}, expires_at = ${expiry()}
    WHERE id = ${visitId}::uuid`;
}

/** How many programs a visit keeps; with one more the oldest goes. */
const MOST_SAVED = 50;

/** Keeps a program (id) with the visit, in one statement, so that two tabs do not lose each other's. */
export async function saveProgram(visitId: string, programId: string): Promise<void> {
  await appDb().$executeRaw`
    UPDATE match_session
    SET saved_programs = (array_remove(saved_programs, ${programId}::uuid) || ${programId}::uuid)[
        greatest(1, cardinality(array_remove(saved_programs, ${programId}::uuid)) + 2 - ${MOST_SAVED}::int):],
      expires_at = ${expiry()}
    WHERE id = ${visitId}::uuid`;
}

/** Keeps it no longer. */
export async function unsaveProgram(visitId: string, programId: string): Promise<void> {
  await appDb().$executeRaw`
    UPDATE match_session SET saved_programs = array_remove(saved_programs, ${programId}::uuid)
    WHERE id = ${visitId}::uuid`;
}

/** Begins again: what a guide has chosen replaces all earlier answers and drafts. */
export async function restartVisit(
  visitId: string,
  start: { answers: SavedAnswers; sourceGuide: string | null },
): Promise<void> {
  await appDb().matchSession.update({
    where: { id: visitId },
    data: {
      answers: structuredClone(start.answers) as Prisma.InputJsonObject,
      sourceGuide: start.sourceGuide,
      expiresAt: expiry(),
      drafts: { deleteMany: {} },
    },
  });
}

/** Notes the guide that the visitor came from, or forgets it (null), and keeps the answers given so far. */
export async function noteSourceGuide(visitId: string, sourceGuide: string | null): Promise<void> {
  await appDb().matchSession.update({ where: { id: visitId }, data: { sourceGuide } });
}

/** Takes programs of schools that pay nothing into this visitor's match, or out of it, whatever the publisher's setting. */
export async function chooseMatchPool(visitId: string, includeOpen: boolean): Promise<void> {
  await appDb().matchSession.update({ where: { id: visitId }, data: { includeOpen }, select: { id: true } });
}

/** Forgets the visit with its answers and drafts, for a shared phone. Requests already sent stay. */
export async function clearAnswers(visitId: string): Promise<void> {
  await appDb().matchSession.deleteMany({ where: { id: visitId } });
}

/** A few at a time, whenever a visit opens: no schedule needed, and no visit pays for a long clean-up. */
async function removeExpiredVisits(): Promise<void> {
  await appDb().$executeRaw`
    DELETE FROM match_session WHERE id IN (
      SELECT id FROM match_session WHERE expires_at <= ${now()} LIMIT 50 FOR UPDATE SKIP LOCKED)`;
}
