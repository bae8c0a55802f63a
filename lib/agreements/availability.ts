import "server-only";
import { appDb } from "#lib/platform/db.ts";
import { hasRoom } from "./caps.ts";
import { type Accepts, lowestPrice } from "./prices.ts";
import { listCapUse, listTerms, type Terms } from "./terms.ts";

/** Whether a school takes requests, in words, and who receives the data for it. */
export type Availability =
  | {
      takesRequests: true;
      words: string;
      /** Who usually answers and how soon, in the partner's words. */
      contactNote: string;
      partnerName: string;
      partnerLegalName: string;
      /** Levels of programs, and states of people, that it takes requests for. */
      accepts: Accepts;
    }
  | {
      takesRequests: false;
      words: string;
      contactNote: string | null;
      partnerName: string | null;
      partnerLegalName: string | null;
    };

const TAKES = "Taking requests";
const NOT_TODAY = "Not taking requests today";
const NOT_HERE = "Not taking requests here";

/**
 * Whether each of these schools takes requests at a moment: published, an agreement in force, a target to
 * send to, and no cap of its partner exhausted that lasts a day or longer (closed hours and hourly caps only
 * delay the sending). Joined after ranking, never an input of it. Each id that was asked for has an entry. A constant
 * number of queries for any number of schools.
 */
export async function listAvailability(
  schoolIds: readonly string[],
  at: Date,
): Promise<Map<string, Availability>> {
  const [schools, terms] = await Promise.all([
    appDb().school.findMany({
      where: { id: { in: [...schoolIds] }, status: "published", partner: { status: "published" } },
      select: { id: true, partner: { select: { name: true, legalName: true } } },
    }),
    listTerms(appDb(), schoolIds, at),
  ]);
  const full = await listFullAgreements([...terms.values()], at);
  const partners = new Map(schools.map((school) => [school.id, school.partner]));
  return new Map(
    schoolIds.map((id): [string, Availability] => {
      const partner = partners.get(id);
      const inForce = terms.get(id);
      if (!partner || !inForce?.target) return [id, notTaking(partner ? NOT_TODAY : NOT_HERE, partner)];
      if (full.has(inForce.agreementId))
        return [id, notTaking(NOT_TODAY, partner, inForce.target.contactNote)];
      return [
        id,
        {
          takesRequests: true,
          words: TAKES,
          contactNote: inForce.target.contactNote,
          partnerName: partner.name,
          partnerLegalName: partner.legalName,
          accepts: { acceptedStates: inForce.acceptedStates, acceptedLevels: inForce.acceptedLevels },
        },
      ];
    }),
  );
}

/** Agreements with an exhausted cap of the whole partner over a day, a week, a month or all time. */
async function listFullAgreements(terms: readonly Terms[], at: Date): Promise<Set<string>> {
  const agreements = new Map(terms.map((each) => [each.agreementId, each]));
  const asked = [...agreements.values()].flatMap(({ agreementId, timeZone, caps, ...prices }) =>
    caps
      .filter((cap) => cap.scope === "partner" && cap.period !== "hour")
      .map((cap) => ({ agreementId, timeZone, cap, leastCents: lowestPrice(prices) })),
  );
  const uses = await listCapUse(appDb(), asked, at);
  return new Set(
    asked
      .filter(({ cap, leastCents }, index) => {
        const use = uses[index];
        return use !== undefined && !hasRoom(cap, use, leastCents);
      })
      .map(({ agreementId }) => agreementId),
  );
}

function notTaking(
  words: string,
  partner: { name: string; legalName: string } | null | undefined,
  contactNote: string | null = null,
): Availability {
  return {
    takesRequests: false,
    words,
    contactNote,
    partnerName: partner?.name ?? null,
    partnerLegalName: partner?.legalName ?? null,
  };
}
