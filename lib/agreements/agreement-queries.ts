import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { readApproval } from "#lib/access/approval.ts";
import { changeBetween } from "#lib/access/change.ts";
import { permit } from "#lib/access/permit.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb, type Db, type Tx } from "#lib/platform/db.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { agreementColumns, agreementFacts, recordOfAgreement } from "./agreement-record.ts";
import { type AgreementData, agreementSchema } from "./agreement-schema.ts";
import type {
  AgreementListRow,
  AgreementPage,
  AgreementPhase,
  PartnerParts,
  ProposalView,
} from "./agreement-views.ts";
import { isInForce } from "./terms.ts";

/** An installation has some hundreds of partners; this keeps the list of many years from growing without end. */
const MOST_ROWS = 1_000;
const MOST_PROGRAMS = 2_000;

/** All agreements, or those of one partner, by partner, the latest first; at most 1,000. */
export async function listAgreements(actor: Actor, partnerId?: string): Promise<AgreementListRow[]> {
  permit(actor, "agreement", "read");
  const rows = await appDb().agreement.findMany({
    where: { partnerId },
    orderBy: [{ partner: { name: "asc" } }, { startsOn: "desc" }, { id: "asc" }],
    take: MOST_ROWS,
    select: {
      id: true,
      status: true,
      isDemo: true,
      timeZone: true,
      pricePerLeadCents: true,
      startsOn: true,
      endsOn: true,
      partner: { select: { name: true } },
      proposals: { where: { decision: null }, select: { id: true } },
    },
  });
  return rows.map(({ partner, proposals, status, timeZone, ...row }) => ({
    ...row,
    partnerName: partner.name,
    phase: phaseOf({ ...row, status, timeZone }),
    isWaiting: proposals.length > 0,
  }));
}

/** All partners by name, for a new agreement; at most 1,000. */
export async function listPartnersForAgreement(actor: Actor): Promise<{ id: string; name: string }[]> {
  permit(actor, "agreement", "write");
  return appDb().partner.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_ROWS,
    select: { id: true, name: true },
  });
}

/** What the terms of a partner can speak of. Throws NotFoundError. */
export async function getPartnerParts(actor: Actor, partnerId: string): Promise<PartnerParts> {
  permit(actor, "agreement", "read");
  return readParts(appDb(), partnerId);
}

/** An agreement as its page in admin needs it. Throws NotFoundError. */
export async function getAgreement(actor: Actor, id: string): Promise<AgreementPage> {
  permit(actor, "agreement", "read");
  const row = await appDb().agreement.findUnique({
    where: { id },
    select: { version: true, status: true, isDemo: true, partnerId: true, ...agreementColumns },
  });
  if (!row) throw new NotFoundError("There is no such agreement.");
  const { version, status, isDemo, partnerId, ...columns } = row;
  const [parts, open, rows] = await Promise.all([
    readParts(appDb(), partnerId),
    appDb().agreementProposal.findFirst({
      where: { agreementId: id, decision: null },
      select: { id: true, baseVersion: true, terms: true, proposedById: true, proposedAt: true },
    }),
    appDb().deliveryTarget.findMany({
      where: { agreementId: id, endedAt: null },
      select: { id: true, testedAt: true, testResult: true, formerSecretUntil: true },
    }),
  ]);
  const data = status === "draft" ? null : recordOfAgreement(columns);
  const names = namesOf(parts);
  return {
    id,
    version,
    status,
    isDemo,
    phase: phaseOf({ ...columns, status }),
    parts,
    data,
    facts: data && agreementFacts(data, names),
    targets: (data?.targets ?? []).map((target) => {
      const row = rows.find(({ id }) => id === target.id);
      const until = row?.formerSecretUntil ?? null;
      return {
        id: target.id,
        words: `${target.schoolId ? (names.get(target.schoolId) ?? "A school that is gone") : "All schools"}: ${target.url ?? target.email}`,
        isWebhook: target.channel === "webhook",
        formerSecretUntil: until && until > now() ? until : null,
        testedAt: row?.testedAt ?? null,
        testResult: row?.testResult ?? null,
      };
    }),
    proposal: open && (await viewProposal(actor, open, { version, data, parts })),
  };
}

async function viewProposal(
  actor: Actor,
  open: { id: string; baseVersion: number; terms: unknown; proposedById: string; proposedAt: Date },
  { version, data, parts }: { version: number; data: AgreementData | null; parts: PartnerParts },
): Promise<ProposalView> {
  const proposed = agreementSchema.parse(open.terms);
  const names = namesOf(parts);
  return {
    ...(await readApproval(appDb(), actor, ["agreement", "approve"], open.proposedById)),
    id: open.id,
    proposedAt: open.proposedAt,
    data: proposed,
    change: changeBetween(data ? agreementFacts(data, names) : {}, agreementFacts(proposed, names)),
    isStale: open.baseVersion !== version,
  };
}

/** The partner's schools and, up to 2,000, their programs, by name. */
export async function readParts(db: Db | Tx, partnerId: string): Promise<PartnerParts> {
  const partner = await db.partner.findUnique({
    where: { id: partnerId },
    select: {
      name: true,
      schools: { orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } },
    },
  });
  if (!partner) throw new NotFoundError("There is no such partner.");
  const programs = await db.program.findMany({
    where: { school: { partnerId } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_PROGRAMS,
    select: { id: true, name: true, school: { select: { name: true } } },
  });
  return {
    partnerId,
    partnerName: partner.name,
    schools: partner.schools,
    programs: programs.map(({ id, name, school }) => ({ id, name, schoolName: school.name })),
  };
}

export function namesOf({ schools, programs }: PartnerParts): Map<string, string> {
  return new Map([
    ...schools.map(({ id, name }): [string, string] => [id, name]),
    ...programs.map(({ id, name, schoolName }): [string, string] => [id, `${name} (${schoolName})`]),
  ]);
}

function phaseOf(agreement: {
  status: string;
  startsOn: Date;
  endsOn: Date | null;
  timeZone: string;
}): AgreementPhase {
  if (agreement.status === "draft") return "draft";
  if (agreement.status === "ended") return "ended";
  if (isInForce(agreement, now())) return "in_force";
  return isInForce({ ...agreement, endsOn: null }, now()) ? "ended" : "to_come";
}
