import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { CHANNELS, CONSENT_KINDS } from "#lib/consent/channels.ts";
import { renderConsentTexts } from "#lib/consent/texts.ts";
import { listDisclosuresInForce } from "#lib/disclosures/queries.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { loadRequestForm, type RequestChoice } from "./request-form.ts";

/** Enough to find one that takes requests today. */
const CANDIDATES = 20;

/** A program that can be asked for, to show staff what readers see; null where none can. */
export async function findExampleChoice(actor: Actor): Promise<RequestChoice | null> {
  permit(actor, "disclosure", "read");
  const programs = await appDb().program.findMany({
    where: {
      status: "published",
      school: {
        status: "published",
        partner: { status: "published", agreements: { some: { status: "active" } } },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: CANDIDATES,
    select: { id: true },
  });
  const { choices } = await loadRequestForm(
    programs.map(({ id }) => id),
    { maxSchools: 1 },
  );
  return choices[0] ?? null;
}

/** What the form would show of one school if a text of this kind were in force. Where no school can be asked, an invented one. */
export async function previewChoice(
  actor: Actor,
  { kind, body }: { kind: DisclosureKind; body: string },
): Promise<RequestChoice> {
  const [choice, inForce] = await Promise.all([
    findExampleChoice(actor),
    listDisclosuresInForce(CHANNELS.map((channel) => CONSENT_KINDS[channel])),
  ]);
  const shown = choice ?? INVENTED;
  inForce.set(kind, { kind, versionId: "preview", number: 0, body, publishedAt: now() });
  const parties = {
    school: shown.schoolLegalName,
    partner: shown.partnerLegalName,
    publisher: env().PUBLISHER_NAME,
  };
  return { ...shown, consents: renderConsentTexts(parties, inForce) };
}

const INVENTED: RequestChoice = {
  programId: "00000000-0000-7000-8000-000000000000",
  programName: "Example program",
  programSlug: "example",
  schoolId: "00000000-0000-7000-8000-000000000000",
  schoolName: "Example College",
  schoolLegalName: "Example College, Inc.",
  partnerId: "00000000-0000-7000-8000-000000000000",
  partnerName: "Example Partner",
  partnerLegalName: "Example Partner, LLC",
  contactNote: "What the partner writes here is shown to readers.",
  isDemo: true,
  acceptedStates: [],
  consents: [],
};
