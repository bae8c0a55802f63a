import "server-only";
import type { Actor } from "#lib/access/actor.ts";
import { permit } from "#lib/access/permit.ts";
import { blindIndex } from "#lib/platform/crypto.ts";
import { appDb } from "#lib/platform/db.ts";
import { normaliseEmail, parseEmailAddress } from "#lib/platform/email-address.ts";
import { NotFoundError } from "#lib/platform/errors.ts";
import { decodeCursor, momentOfKey, type PageOf, pageOf } from "#lib/platform/keyset.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { type InboxFilter, parseReference } from "./inbox-schema.ts";
import type { InboxRow, LeadPage } from "./inbox-views.ts";
import { openNote } from "./note-text.ts";
import { answersInWords, reasonsInWords } from "./snapshot-words.ts";

const PAGE_SIZE = 50;
const DAY = 86_400_000;

/** Deliveries that somebody should look at: they fail, ended without the school, or have nowhere to go. */
const IN_TROUBLE: Prisma.DeliveryWhereInput = {
  OR: [{ state: { in: ["failed", "dead", "rejected"] } }, { state: "held", holdReason: "no_target" }],
};

/** The leads that a filter lets through. */
export function inboxWhere(filter: InboxFilter): Prisma.LeadWhereInput {
  return {
    status: filter.status || undefined,
    reference: filter.reference || undefined,
    emailIndex: filter.person || undefined,
    AND: [
      filter.school ? { inquiries: { some: { schoolId: filter.school } } } : {},
      filter.delivery ? { inquiries: { some: { delivery: IN_TROUBLE } } } : {},
    ],
    createdAt: {
      gte: filter.from ? new Date(filter.from) : undefined,
      lt: filter.to ? new Date(Date.parse(filter.to) + DAY) : undefined,
    },
  };
}

/** Leads, newest first, a page at a time. Names nobody. */
export async function listLeads(actor: Actor, filter: InboxFilter): Promise<PageOf<InboxRow>> {
  permit(actor, "lead", "read");
  const cursor = decodeCursor(filter.page);
  const backwards = cursor?.direction === "before";
  const beyond = backwards ? "gt" : "lt";
  const order = backwards ? "asc" : "desc";
  const at = cursor && momentOfKey(cursor.key);
  const found = await appDb().lead.findMany({
    where: {
      AND: [
        inboxWhere(filter),
        cursor && at
          ? { OR: [{ createdAt: { [beyond]: at } }, { createdAt: at, id: { [beyond]: cursor.id } }] }
          : {},
      ],
    },
    orderBy: [{ createdAt: order }, { id: order }],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      reference: true,
      createdAt: true,
      status: true,
      state: true,
      sourceGuide: true,
      isDemo: true,
      inquiries: {
        orderBy: { id: "asc" },
        select: { school: { select: { name: true } }, delivery: { select: { state: true } } },
      },
    },
  });
  const rows = found.map(({ createdAt, inquiries, ...row }) => ({
    ...row,
    receivedAt: createdAt,
    schools: inquiries.map(({ school, delivery }) => ({
      name: school.name,
      delivery: delivery?.state ?? "pending",
    })),
  }));
  return pageOf(rows, PAGE_SIZE, at ? cursor : null, (row) => row.receivedAt.toISOString());
}

/**
 * What a search in the inbox looks for: a reference, or one exact e-mail address as its blind index. Null for
 * anything else.
 */
export function parseInboxSearch(
  actor: Actor,
  text: string,
): Pick<InboxFilter, "reference"> | Pick<InboxFilter, "person"> | null {
  permit(actor, "lead", "read");
  const reference = parseReference(text);
  if (reference) return { reference };
  const address = parseEmailAddress(text.trim());
  return address ? { person: blindIndex(normaliseEmail(address)) } : null;
}

/** Schools that have leads, to filter by. */
export async function listSchoolsWithLeads(actor: Actor): Promise<{ id: string; name: string }[]> {
  permit(actor, "lead", "read");
  return appDb().school.findMany({
    where: { inquiries: { some: {} } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** What waits for somebody in the inbox: leads not looked at by delivery or staff, and deliveries in trouble. */
export async function countLeadWork(
  actor: Actor,
): Promise<{ submitted: number; review: number; trouble: number }> {
  permit(actor, "lead", "read");
  const [submitted, review, trouble] = await Promise.all([
    appDb().lead.count({ where: { status: "submitted" } }),
    appDb().lead.count({ where: { status: "review" } }),
    appDb().lead.count({ where: { inquiries: { some: { delivery: IN_TROUBLE } } } }),
  ]);
  return { submitted, review, trouble };
}

/** A lead's story without the person. Throws NotFoundError. */
export async function getLead(actor: Actor, id: string): Promise<LeadPage> {
  permit(actor, "lead", "read");
  const lead = await appDb().lead.findUnique({
    where: { id },
    select: {
      reference: true,
      createdAt: true,
      status: true,
      state: true,
      sourceGuide: true,
      optOutSignal: true,
      engineVersion: true,
      matchRecord: { select: { id: true } },
      isDemo: true,
      confirmBy: true,
      confirmedAt: true,
      answers: true,
      inquiries: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          rank: true,
          score: true,
          reasons: true,
          school: { select: { name: true } },
          program: { select: { id: true, name: true } },
          partner: { select: { name: true } },
          consents: {
            orderBy: { channel: "asc" },
            select: {
              channel: true,
              textShown: true,
              createdAt: true,
              disclosureVersion: { select: { id: true, number: true } },
              withdrawal: { select: { createdAt: true } },
            },
          },
        },
      },
      notes: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 200,
        select: {
          id: true,
          body: true,
          bodySealed: true,
          createdAt: true,
          author: { select: { name: true } },
        },
      },
    },
  });
  if (!lead) throw new NotFoundError("There is no such lead.");
  const { createdAt, answers, inquiries, notes, matchRecord, ...rest } = lead;
  return {
    ...rest,
    id,
    matchId: matchRecord?.id ?? null,
    receivedAt: createdAt,
    answers: answersInWords(answers),
    inquiries: inquiries.map(({ school, program, partner, reasons, consents, ...inquiry }) => ({
      ...inquiry,
      schoolName: school.name,
      programId: program.id,
      programName: program.name,
      partnerName: partner.name,
      reasons: reasonsInWords(reasons),
      consents: consents.map((consent) => ({
        channel: consent.channel,
        textShown: consent.textShown,
        agreedAt: consent.createdAt,
        withdrawnAt: consent.withdrawal?.createdAt ?? null,
        versionId: consent.disclosureVersion.id,
        versionNumber: consent.disclosureVersion.number,
      })),
    })),
    notes: notes.map((note) => ({
      id: note.id,
      author: note.author.name,
      body: openNote(note),
      at: note.createdAt,
    })),
  };
}
