import "server-only";
import { getMatchPool } from "#lib/catalogue/match-pool-queries.ts";
import { DEFAULT_DISCLOSURES } from "#lib/disclosures/default-texts.ts";
import { kindForPool, type PoolText } from "#lib/disclosures/pool-kinds.ts";
import { listDisclosuresInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import type { MatchPool } from "#lib/match/reader.ts";
import { env } from "#lib/platform/env.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { processWide } from "#lib/platform/process.ts";
import { getWeights, OWN_WEIGHTS } from "#lib/weights/weights-queries.ts";
import type { WeightsInForce } from "#lib/weights/weights-views.ts";

export interface DocumentText {
  body: string;
  /** Null for the built-in text, which every installation begins with. */
  version: { number: number; publishedAt: Date } | null;
}

/**
 * The text of a kind as documents show it: the version in force, or the built-in first version where no
 * database is configured (the build) or none was published. A database that is configured but fails makes
 * this throw: the page that was rendered before then stays.
 */
export async function getDocumentText(kind: DisclosureKind): Promise<DocumentText> {
  const found = hasDatabase() ? (await listDisclosuresInForce([kind])).get(kind) : undefined;
  return {
    body: publisherText(found?.body ?? DEFAULT_DISCLOSURES[kind]),
    version: found ? { number: found.number, publishedAt: found.publishedAt } : null,
  };
}

/** A text about who pays, in the words for the pool that the publisher has chosen. */
export async function getPoolText(text: PoolText): Promise<DocumentText> {
  return getDocumentText(kindForPool(text, await getDocumentPool()));
}

/** Which programs take part in a match unless the reader chooses. The build, which has no database, says partners. */
export async function getDocumentPool(): Promise<MatchPool> {
  return hasDatabase() ? (await getMatchPool()).pool : "partners";
}

/** The weights of the match. The build, which has no database, says the software's own. */
export async function getDocumentWeights(): Promise<WeightsInForce> {
  return hasDatabase() ? getWeights() : OWN_WEIGHTS;
}

/** A text for a screen that must stand while the database is down: then the text last read here, or the built-in one. */
export async function getLastKnownText(text: PoolText): Promise<string> {
  const known = processWide("documentTexts", () => new Map<PoolText, string>());
  try {
    const { body } = await getPoolText(text);
    known.set(text, body);
    return body;
  } catch (error) {
    reportUnknownError(error, `text ${text}`);
    return known.get(text) ?? publisherText(DEFAULT_DISCLOSURES[text]);
  }
}

function publisherText(body: string): string {
  return renderDisclosure(body, { publisher: env().PUBLISHER_NAME });
}

/** Whether this process knows a database. The build does not. */
export function hasDatabase(): boolean {
  return env().APP_DATABASE_URL !== undefined;
}
