import "server-only";
import { listAvailability } from "#lib/agreements/availability.ts";
import { acceptsLevel } from "#lib/agreements/prices.ts";
import { CHANNELS, CONSENT_KINDS } from "#lib/consent/channels.ts";
import { type ConsentText, consentFingerprint, renderConsentTexts } from "#lib/consent/texts.ts";
import { listDisclosuresInForce } from "#lib/disclosures/queries.ts";
import { batched } from "#lib/platform/batched.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import { env } from "#lib/platform/env.ts";

/** One school on the request form: whom the reader would write to, and what there is to agree to. */
export interface RequestChoice {
  programId: string;
  programName: string;
  programSlug: string;
  schoolId: string;
  schoolName: string;
  schoolLegalName: string;
  partnerId: string;
  partnerName: string;
  partnerLegalName: string;
  /** How soon and from whom the school usually calls, in the partner's words. */
  contactNote: string;
  isDemo: boolean;
  /** Postal codes of the states whose people it takes requests of; none at all: of every state. */
  acceptedStates: readonly string[];
  consents: ConsentText[];
}

/** A program that was asked for and cannot be on the form. */
interface LeftOut {
  programId: string;
  /** A sentence that says which and why. */
  words: string;
}

export interface RequestForm {
  choices: RequestChoice[];
  leftOut: LeftOut[];
  /** Fingerprint of all consent texts on the form. */
  shown: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UNKNOWN = "One program in this link is not one that we know. It may have been taken down.";

/** What the form shows for these programs, in their order. Never tells what a school pays. */
export async function loadRequestForm(
  programIds: readonly string[],
  { maxSchools }: { maxSchools: number },
): Promise<RequestForm> {
  const asked = [...new Set(programIds.map((id) => id.toLowerCase()))];
  const { programs, texts, availability } = await loadOffer(
    asked.slice(0, maxSchools * 4).filter((id) => UUID.test(id)),
  );

  const choices: RequestChoice[] = [];
  const leftOut: LeftOut[] = [];
  for (const programId of asked) {
    const program = programs.find(({ id }) => id === programId);
    const school = program?.school;
    const open = school && availability.get(school.id);
    const leaveOut = (words: string) => leftOut.push({ programId, words });
    if (!program || !school || !open || !school.partnerId) {
      leaveOut(UNKNOWN);
    } else if (program.status === "withdrawn") {
      leaveOut(`${school.name} no longer offers ${program.name} here.`);
    } else if (!open.takesRequests) {
      leaveOut(`${school.name}: ${open.words}.`);
    } else if (!acceptsLevel(open.accepts, program.level)) {
      leaveOut(`${school.name} takes no requests about ${program.name} here.`);
    } else if (choices.some(({ schoolId }) => schoolId === school.id)) {
      leaveOut(
        `${program.name} at ${school.name}: one request goes to each school. Ask about this program in your question.`,
      );
    } else if (choices.length === maxSchools) {
      leaveOut(`${program.name} at ${school.name}: one request goes to at most ${maxSchools} schools.`);
    } else {
      const parties = {
        school: school.legalName,
        partner: open.partnerLegalName,
        publisher: env().PUBLISHER_NAME,
      };
      choices.push({
        programId,
        programName: program.name,
        programSlug: program.slug,
        schoolId: school.id,
        schoolName: school.name,
        schoolLegalName: school.legalName,
        partnerId: school.partnerId,
        partnerName: open.partnerName,
        partnerLegalName: open.partnerLegalName,
        contactNote: open.contactNote,
        isDemo: school.isDemo,
        acceptedStates: open.accepts.acceptedStates,
        consents: renderConsentTexts(parties, texts),
      });
    }
  }
  return { choices, leftOut, shown: consentFingerprint(choices) };
}

/** What stands on forms about these programs. Forms that are looked at together are looked up together. */
const loadOffer = batched(async (lists: readonly (readonly string[])[]) => {
  const [programs, texts] = await Promise.all([
    listAskedPrograms([...new Set(lists.flat())]),
    listDisclosuresInForce(CHANNELS.map((channel) => CONSENT_KINDS[channel])),
  ]);
  const availability = await listAvailability([...new Set(programs.map(({ school }) => school.id))], now());
  const offer = { programs, texts, availability };
  return lists.map(() => offer);
});

/** Published programs, and withdrawn ones and those of stopped partners so that their absence can be explained. */
async function listAskedPrograms(ids: string[]) {
  if (ids.length === 0) return [];
  return appDb().program.findMany({
    where: {
      id: { in: ids },
      status: { in: ["published", "withdrawn"] },
      school: {
        status: "published",
        partner: { OR: [{ status: "published" }, { stoppedAt: { not: null } }] },
      },
    },
    select: {
      id: true,
      name: true,
      slug: true,
      status: true,
      level: true,
      school: { select: { id: true, name: true, legalName: true, partnerId: true, isDemo: true } },
    },
  });
}
