import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { can, permit } from "#lib/access/permit.ts";
import { appDb } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import type { DisclosureListRow, DisclosurePage, DraftState } from "./admin-views.ts";
import { involvedIn, listApprovers } from "./approvers.ts";
import { DEFAULT_DISCLOSURES } from "./default-texts.ts";
import { lintDisclosure } from "./lint.ts";
import { whyNotRetire } from "./retiring.ts";
import { DISCLOSURE_KINDS, DISCLOSURE_TITLES } from "./schema.ts";

const DRAFT = {
  number: true,
  authorIds: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  submittedAt: true,
  submittedById: true,
  submittedBy: { select: { name: true } },
  approvedAt: true,
  approvedBy: { select: { name: true } },
  publishAt: true,
} satisfies Prisma.DisclosureVersionSelect;

type DraftRow = Prisma.DisclosureVersionGetPayload<{ select: typeof DRAFT }>;
type Approvers = Awaited<ReturnType<typeof listApprovers>>;

/** Every kind of text with the version in force and the open draft, published yet or not. */
export async function listDisclosures(actor: Actor): Promise<DisclosureListRow[]> {
  permit(actor, "disclosure", "read");
  const [versions, approvers] = await Promise.all([
    appDb().disclosureVersion.findMany({
      where: { status: { in: ["draft", "published"] } },
      select: {
        ...DRAFT,
        status: true,
        publishedAt: true,
        selfApproved: true,
        disclosure: { select: { kind: true } },
      },
    }),
    listApprovers(appDb()),
  ]);
  return DISCLOSURE_KINDS.map((kind) => {
    const own = versions.filter(({ disclosure }) => disclosure.kind === kind);
    const published = own.find(({ status }) => status === "published");
    const draft = own.find(({ status }) => status === "draft");
    return {
      kind,
      title: DISCLOSURE_TITLES[kind],
      inForce: published?.publishedAt
        ? {
            number: published.number,
            publishedAt: published.publishedAt,
            approvedBy: published.approvedBy?.name ?? null,
            selfApproved: published.selfApproved,
          }
        : null,
      draft: draft ? draftState(draft, approvers, actor) : null,
    };
  });
}

/** How many texts wait to be published, and how many of them for who looks. */
export async function countDisclosureWork(actor: Actor): Promise<{ drafts: number; forYou: number }> {
  const drafts = (await listDisclosures(actor)).flatMap(({ draft }) => draft ?? []);
  return { drafts: drafts.length, forYou: drafts.filter(({ waitsForYou }) => waitsForYou).length };
}

/** A text with all its versions. */
export async function getDisclosure(actor: Actor, kind: DisclosureKind): Promise<DisclosurePage> {
  permit(actor, "disclosure", "read");
  const [versions, approvers, others] = await Promise.all([
    appDb().disclosureVersion.findMany({
      where: { disclosure: { kind } },
      orderBy: { number: "desc" },
      select: {
        ...DRAFT,
        id: true,
        status: true,
        body: true,
        bodyHash: true,
        selfApproved: true,
        publishedAt: true,
        retiredAt: true,
        publishedBy: { select: { name: true } },
        _count: { select: { consents: true } },
      },
    }),
    listApprovers(appDb()),
    appDb().disclosureVersion.findMany({
      where: { status: "published", disclosure: { kind: { not: kind } } },
      select: { disclosure: { select: { kind: true } } },
    }),
  ]);
  const draft = versions.find(({ status }) => status === "draft");
  const othersInForce = others.map(({ disclosure }) => disclosure.kind);
  return {
    kind,
    title: DISCLOSURE_TITLES[kind],
    draft: draft ? draftState(draft, approvers, actor) : null,
    approval: draft ? approvalBy(actor, draft, approvers) : "not_submitted",
    retiring: versions.some(({ status }) => status === "published")
      ? { mayRetire: can(actor, "disclosure", "publish"), whyNot: whyNotRetire(kind, othersInForce) }
      : null,
    findings: draft ? lintDisclosure(kind, draft.body) : [],
    versions: versions.map(
      ({
        createdBy,
        publishedBy,
        submittedBy,
        approvedBy,
        submittedById,
        authorIds,
        _count,
        ...version
      }) => ({
        ...version,
        submittedBy: submittedBy?.name ?? null,
        approvedBy: approvedBy?.name ?? null,
        createdBy: createdBy?.name ?? null,
        publishedBy: publishedBy?.name ?? null,
        consentCount: _count.consents,
      }),
    ),
  };
}

/**
 * The text that a preview shows: the open draft, else what is in force, else the built-in one, with its fields still open.
 * `number` is null for the built-in one.
 */
export async function getPreviewedText(
  actor: Actor,
  kind: DisclosureKind,
): Promise<{ body: string; number: number | null; isDraft: boolean }> {
  permit(actor, "disclosure", "read");
  const version = await appDb().disclosureVersion.findFirst({
    where: { disclosure: { kind }, status: { in: ["draft", "published"] } },
    orderBy: { number: "desc" },
    select: { body: true, number: true, status: true },
  });
  if (!version) return { body: DEFAULT_DISCLOSURES[kind], number: null, isDraft: false };
  return { body: version.body, number: version.number, isDraft: version.status === "draft" };
}

function draftState(draft: DraftRow, approvers: Approvers, actor: Actor): DraftState {
  const { number, createdAt, createdBy, submittedAt, submittedBy, approvedAt, approvedBy, publishAt } = draft;
  if (approvedAt)
    return {
      ...IDLE,
      number,
      state: "scheduled",
      by: approvedBy?.name ?? null,
      since: approvedAt,
      publishAt,
    };
  if (!submittedAt) return { ...IDLE, number, state: "draft", by: createdBy?.name ?? null, since: createdAt };
  const called = calledUpon(draft, approvers);
  return {
    number,
    state: "submitted",
    by: submittedBy?.name ?? null,
    since: submittedAt,
    publishAt: null,
    waitsFor: called.map(({ name }) => name),
    waitsForYou: called.some(({ id }) => id === actor.id),
  };
}

const IDLE = { publishAt: null, waitsFor: [], waitsForYou: false };

/** Who may approve a draft: those who had no part in it, or else anybody who may approve at all. */
function calledUpon(draft: DraftRow, approvers: Approvers): Approvers {
  const involved = involvedIn(draft);
  const free = approvers.filter(({ id }) => !involved.includes(id));
  return free.length > 0 ? free : approvers;
}

function approvalBy(actor: Actor, draft: DraftRow, approvers: Approvers): DisclosurePage["approval"] {
  if (draft.approvedAt) return "given";
  if (!draft.submittedById) return "not_submitted";
  if (!can(actor, "disclosure", "publish")) return "somebody_else";
  const involved = involvedIn(draft);
  if (!involved.includes(actor.id)) return "mine";
  return approvers.every(({ id }) => involved.includes(id)) ? "own" : "somebody_else";
}
