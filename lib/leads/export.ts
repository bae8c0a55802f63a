import "server-only";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Actor } from "#lib/access/actor.ts";
import { recordAudit, recordAudits } from "#lib/access/audit.ts";
import { permit } from "#lib/access/permit.ts";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import { now } from "#lib/platform/clock.ts";
import { appDb } from "#lib/platform/db.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import { type Column, csvStream } from "#lib/tabular/csv.ts";
import { START_TIMES } from "./contact-options.ts";
import { inboxWhere } from "./inbox-queries.ts";
import type { InboxFilter } from "./inbox-schema.ts";
import { openLeadField } from "./sealed.ts";
import { LEAD_STATUS_WORDS } from "./status.ts";

const BATCH = 200;

const leadSelect = {
  id: true,
  reference: true,
  createdAt: true,
  status: true,
  nameSealed: true,
  emailSealed: true,
  phoneSealed: true,
  questionSealed: true,
  zip: true,
  state: true,
  startWhen: true,
  sourceGuide: true,
  optOutSignal: true,
  isDemo: true,
  inquiries: {
    orderBy: { id: "asc" },
    select: {
      school: { select: { name: true } },
      program: { select: { name: true } },
      partner: { select: { name: true } },
      consents: { where: { withdrawal: null }, orderBy: { channel: "asc" }, select: { channel: true } },
      delivery: { select: { state: true, acceptedAt: true } },
    },
  },
} as const satisfies Prisma.LeadSelect;

type ExportedLead = Prisma.LeadGetPayload<{ select: typeof leadSelect }>;
interface ExportRow {
  lead: ExportedLead;
  inquiry: ExportedLead["inquiries"][number] | null;
}

/** Minutes are enough, and the time zone stands in the heading. */
const moment = (date: Date) => date.toISOString().slice(0, 16).replace("T", " ");

/** As people dial it, which no spreadsheet takes for a number or a formula: "(775) 555-0123". */
function phoneText(number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  return parsed.country === "US"
    ? parsed.formatNational()
    : `(${parsed.countryCallingCode}) ${parsed.nationalNumber}`;
}

const columns: readonly Column<ExportRow>[] = [
  { heading: "Reference", text: ({ lead }) => lead.reference },
  { heading: "Received (UTC)", text: ({ lead }) => moment(lead.createdAt) },
  { heading: "Status", text: ({ lead }) => LEAD_STATUS_WORDS[lead.status] },
  {
    heading: "Name",
    text: ({ lead }) => (lead.nameSealed ? openLeadField("name", lead.id, lead.nameSealed) : ""),
  },
  {
    heading: "E-mail",
    text: ({ lead }) => (lead.emailSealed ? openLeadField("email", lead.id, lead.emailSealed) : ""),
  },
  {
    heading: "Phone",
    text: ({ lead }) =>
      lead.phoneSealed ? phoneText(openLeadField("phone", lead.id, lead.phoneSealed)) : "",
  },
  // State and ZIP together stay text: a spreadsheet would drop the zeros of a ZIP alone.
  { heading: "Place", text: ({ lead }) => [lead.state, lead.zip].filter(Boolean).join(" ") },
  { heading: "School", text: ({ inquiry }) => inquiry?.school.name ?? "" },
  { heading: "Program", text: ({ inquiry }) => inquiry?.program.name ?? "" },
  { heading: "Partner", text: ({ inquiry }) => inquiry?.partner.name ?? "" },
  {
    heading: "May be contacted by",
    text: ({ inquiry }) => inquiry?.consents.map(({ channel }) => CHANNEL_LABELS[channel]).join("; ") ?? "",
  },
  { heading: "Delivery", text: ({ inquiry }) => (inquiry ? (inquiry.delivery?.state ?? "pending") : "") },
  {
    heading: "Accepted (UTC)",
    text: ({ inquiry }) => (inquiry?.delivery?.acceptedAt ? moment(inquiry.delivery.acceptedAt) : ""),
  },
  {
    heading: "Wants to start",
    text: ({ lead }) => START_TIMES.find(({ value }) => value === lead.startWhen)?.label ?? "",
  },
  {
    heading: "Question",
    text: ({ lead }) => (lead.questionSealed ? openLeadField("question", lead.id, lead.questionSealed) : ""),
  },
  { heading: "Guide", text: ({ lead }) => lead.sourceGuide ?? "" },
  { heading: "Opt-out signal", text: ({ lead }) => (lead.optOutSignal ? "yes" : "no") },
  { heading: "Demo data", text: ({ lead }) => (lead.isDemo ? "yes" : "no") },
];

/**
 * The leads of a filter with their contact details as a CSV file, newest first, a line for each school. Audited
 * with the reason and the number of leads before the first line leaves, and for each lead before its own lines do: its person may ask who
 * looked.
 */
export async function exportLeads(
  actor: Actor,
  filter: InboxFilter,
  reason: string,
): Promise<{ name: string; body: ReadableStream<Uint8Array> }> {
  permit(actor, "lead", "export");
  const at = now();
  const where = { AND: [inboxWhere(filter), { createdAt: { lte: at } }] };
  const leads = await appDb().lead.count({ where });
  const { page: _, person, ...told } = filter;
  await recordAudit(appDb(), actor, {
    action: "lead.exported",
    resource: "lead",
    change: { reason, leads, ...told, byEmail: person !== "" },
  });
  const name = `fairmatch-leads-${at.toISOString().slice(0, 16).replace(/[T:]/g, "-")}`;
  return { name, body: csvStream(columns, readRows(actor, where, reason)) };
}

async function* readRows(
  actor: Actor,
  where: Prisma.LeadWhereInput,
  reason: string,
): AsyncGenerator<ExportRow> {
  let last: ExportedLead | undefined;
  do {
    const after: Prisma.LeadWhereInput = last
      ? {
          OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
        }
      : {};
    const leads: ExportedLead[] = await appDb().lead.findMany({
      where: { AND: [where, after] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: BATCH,
      select: leadSelect,
    });
    await recordAudits(
      appDb(),
      actor,
      leads.map(({ id }) => ({
        action: "lead.exported",
        resource: "lead",
        resourceId: id,
        change: { reason },
      })),
    );
    for (const lead of leads) {
      if (lead.inquiries.length === 0) yield { lead, inquiry: null };
      for (const inquiry of lead.inquiries) yield { lead, inquiry };
    }
    last = leads.length === BATCH ? leads.at(-1) : undefined;
  } while (last);
}
