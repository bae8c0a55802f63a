import "server-only";
import type { SavedAnswers } from "#lib/match/answers.ts";
import { now } from "#lib/platform/clock.ts";
import { hashToken } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import type { MatchSessionModel } from "#lib/platform/prisma/models.ts";
import type { Visit } from "./visit.ts";

/** The columns of a visit, for every query and command of this room. */
export const visitSelect = {
  id: true,
  answers: true,
  seed: true,
  sourceGuide: true,
  includeOpen: true,
  updatedAt: true,
  savedPrograms: true,
} as const;

/**
 * The visit that a cookie's token names: of the device that opened it, or of one that a link let in. Null for a wrong
 * token or one that ran out.
 */
export async function findVisitByToken(token: string): Promise<Visit | null> {
  const hash = hashToken(token);
  const isLive = { expiresAt: { gt: now() } };
  const own = await appDb().matchSession.findUnique({
    where: { tokenHash: hash, ...isLive },
    select: visitSelect,
  });
  if (own) return toVisit(own);
  const link = await appDb().visitLink.findUnique({
    where: { deviceHash: hash, matchSession: isLive },
    select: { matchSession: { select: visitSelect } },
  });
  return link && toVisit(link.matchSession);
}

/** The walk checks each answer again, so that what an older version stored can do no harm here. */
export function toVisit(row: Pick<MatchSessionModel, keyof typeof visitSelect>): Visit {
  return { ...row, answers: isRecord(row.answers) ? row.answers : {} };
}

function isRecord(value: unknown): value is SavedAnswers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Answers and tie-break seeds of the latest visits, newest first, and nothing that tells one visit from another. */
export async function listLatestAnswers(limit: number): Promise<Pick<Visit, "answers" | "seed">[]> {
  const rows = await appDb().matchSession.findMany({
    // Each visit ends a fixed time after its last sign of life.
    orderBy: { expiresAt: "desc" },
    take: limit,
    select: visitSelect,
  });
  return rows.map((row) => {
    const { answers, seed } = toVisit(row);
    return { answers, seed };
  });
}
