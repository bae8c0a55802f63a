import { randomUUID } from "node:crypto";
import { sealContact } from "#lib/contacts/sealed.ts";
import { seal } from "#lib/platform/crypto.ts";
import type { Db } from "#lib/platform/db.ts";
import { leadInput } from "../../factories/lead-factory.ts";
import { userInput } from "../../factories/user-factory.ts";
import { createAskableSchool } from "../request-scene.ts";

export interface AdminRecords {
  leadId: string;
  /** The parameters of a page's or handler's address. */
  paramsOf(file: string): Promise<Record<string, string>>;
}

/** A record of each kind, for every address of the admin that needs one. */
export async function makeAdminRecords(db: Db, ownerId: string): Promise<AdminRecords> {
  const contactId = randomUUID();
  /** An event of each record's history. */
  const events: Record<string, { id: string }> = {};
  const { partnerId, schoolId, programId } = await createAskableSchool(db);
  const lead = await db.lead.create({ data: leadInput(), select: { id: true } });
  const placement = await db.placement.create({
    data: { guideSlug: "software-developer", programId, position: 1, startsOn: new Date("2026-11-01") },
    select: { id: true },
  });
  for (const [resource, id] of Object.entries({ partner: partnerId, school: schoolId, program: programId }))
    events[`${resource}s`] = await db.auditEvent.create({
      data: { resource, resourceId: id, action: `${resource}.created`, change: { version: [0, 1] } },
      select: { id: true },
    });
  const target = await db.deliveryTarget.findFirstOrThrow({
    where: { agreement: { partnerId } },
    select: { id: true, agreementId: true },
  });
  await db.deliveryTarget.update({
    where: { id: target.id },
    data: {
      channel: "webhook",
      url: "https://school.example/in",
      secretSealed: seal("whsec_x", `deliveryTarget.secret:${target.id}`),
    },
  });
  const sealed = sealContact(contactId, { name: "Cora", role: null, email: null, phone: null });
  await db.partnerContact.create({ data: { id: contactId, partnerId, ...sealed } });
  const ids: Record<string, string> = {
    agreements: target.agreementId,
    partners: partnerId,
    schools: schoolId,
    programs: programId,
    leads: lead.id,
    placements: placement.id,
    staff: (await db.user.create({ data: userInput(), select: { id: true } })).id,
  };
  return {
    leadId: lead.id,
    paramsOf: async (file) => {
      const folder = file.split("/").find((part) => part in ids || part === "imports") ?? "";
      return {
        id: folder === "imports" ? await addSheet(db, ownerId) : (ids[folder] ?? ""),
        event: events[folder]?.id ?? "",
        target: target.id,
        contact: contactId,
        kind: "editorial_independence",
      };
    },
  };
}

/** A sheet of its own for each call: some calls use it up. */
async function addSheet(db: Db, createdById: string): Promise<string> {
  const { id } = await db.sheetImport.create({
    data: {
      kind: "program",
      fileName: "canary.csv",
      headings: ["Name"],
      mapping: {},
      rowCount: 1,
      createdById,
      rows: { create: [{ number: 2, cells: ["Nursing"] }] },
    },
    select: { id: true },
  });
  return id;
}
