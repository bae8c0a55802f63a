import "server-only";
import { DEFAULT_DISCLOSURES } from "#lib/disclosures/default-texts.ts";
import { listDisclosuresInForce } from "#lib/disclosures/queries.ts";
import { renderDisclosure } from "#lib/disclosures/render.ts";
import { env } from "#lib/platform/env.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";

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
    body: renderDisclosure(found?.body ?? DEFAULT_DISCLOSURES[kind], { publisher: env().PUBLISHER_NAME }),
    version: found ? { number: found.number, publishedAt: found.publishedAt } : null,
  };
}

/** Whether this process knows a database. The build does not. */
export function hasDatabase(): boolean {
  return env().APP_DATABASE_URL !== undefined;
}
