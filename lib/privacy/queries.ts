import "server-only";
import { findOidcSettings } from "#lib/accounts/oidc-settings.ts";
import { RECOVERY_CODES_SECONDS, recoveryCodesCookieName } from "#lib/accounts/recovery-codes-cookie.ts";
import {
  cookieName,
  OIDC_COOKIES,
  OIDC_SECONDS,
  SIGN_IN_COOKIES,
  sessionCookieName,
} from "#lib/accounts/session-cookie.ts";
import { SESSION_HOURS } from "#lib/accounts/sessions.ts";
import { SIGN_IN_DRAFT_SECONDS, signInDraftCookieName } from "#lib/accounts/sign-in-draft.ts";
import { isInForce } from "#lib/agreements/terms.ts";
import { SENT_FIELDS } from "#lib/delivery/payload/sent-fields.ts";
import { LOST_REQUEST_KEY } from "#lib/leads/lost-request-key.ts";
import { RETENTION_CLASSES, retentionSchema } from "#lib/leads/retention.ts";
import { getRetention } from "#lib/leads/retention-queries.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";
import { VISIT_DAYS } from "#lib/visits/commands.ts";
import { visitCookieName } from "#lib/visits/current-visit.ts";
import { DRAFT_MINUTES } from "#lib/visits/form-drafts.ts";
import { LINK_DAYS } from "#lib/visits/link-commands.ts";
import { listStoredInBrowser } from "./browser-storage.ts";
import { PRIVACY_CLASSES } from "./classes.ts";
import { keptWords } from "./kept-words.ts";
import type { PrivacyFacts } from "./privacy-views.ts";

const FIXED = { visitDays: VISIT_DAYS, draftMinutes: DRAFT_MINUTES, linkDays: LINK_DAYS };

/** What this installation keeps, for how long, and who receives it. The build, which has no database, knows the defaults. */
export async function getPrivacyFacts(): Promise<PrivacyFacts> {
  const hasDatabase = env().APP_DATABASE_URL !== undefined;
  const [retention, received] = hasDatabase
    ? await Promise.all([getRetention(appDb()), listReceivers()])
    : [retentionSchema.parse({}), { receivers: [], sendsBy: [] }];
  return {
    publisher: env().PUBLISHER_NAME,
    contact: env().PUBLISHER_EMAIL ?? null,
    sendsMail: env().SMTP_URL !== undefined,
    classes: PRIVACY_CLASSES.map(({ what, why, kept }) => ({
      what,
      why,
      kept: keptWords(kept, retention, FIXED),
    })),
    staffSignIns: {
      what: RETENTION_CLASSES.signIns.what,
      kept: keptWords("signIns", retention, FIXED),
    },
    sentFields: SENT_FIELDS.map(({ words, when }) => ({ words, when })),
    ...received,
    browser: listStoredInBrowser({
      visitCookie: visitCookieName(),
      visitDays: VISIT_DAYS,
      lostRequestKey: LOST_REQUEST_KEY,
      sessionCookie: sessionCookieName(),
      sessionHours: SESSION_HOURS,
      signInDraftCookie: signInDraftCookieName(),
      signInDraftSeconds: SIGN_IN_DRAFT_SECONDS,
      recoveryCodesCookie: recoveryCodesCookieName(),
      recoveryCodesSeconds: RECOVERY_CODES_SECONDS,
      signInCookies: SIGN_IN_COOKIES.map(cookieName),
      oidcCookies: findOidcSettings() ? OIDC_COOKIES.map(cookieName) : [],
      oidcSeconds: OIDC_SECONDS,
    }),
  };
}

/** Who can be sent requests now (legal names, in order), and how. */
async function listReceivers(): Promise<Pick<PrivacyFacts, "receivers" | "sendsBy">> {
  const partners = await appDb().partner.findMany({
    where: {
      status: "published",
      schools: { some: { status: "published", programs: { some: { status: "published" } } } },
    },
    orderBy: [{ legalName: "asc" }, { id: "asc" }],
    select: {
      legalName: true,
      agreements: {
        where: { status: "active" },
        select: { startsOn: true, endsOn: true, timeZone: true, targets: { select: { channel: true } } },
      },
    },
  });
  const reached = partners
    .map(({ legalName, agreements }) => ({
      legalName,
      channels: agreements
        .filter((agreement) => isInForce(agreement, now()))
        .flatMap(({ targets }) => targets.map(({ channel }) => channel)),
    }))
    .filter(({ channels }) => channels.length > 0);
  return {
    receivers: [...new Set(reached.map(({ legalName }) => legalName))],
    sendsBy: [...new Set(reached.flatMap(({ channels }) => channels))].sort(),
  };
}
