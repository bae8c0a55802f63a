import type { MissingFact } from "#lib/access/refusals.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";
import type { PublicationStatus } from "#lib/platform/prisma/enums.ts";
import type { CampusData, PartnerData, PartnerForm, SchoolData, SchoolForm } from "./schema.ts";

export const partnerColumns = {
  name: true,
  legalName: true,
  websiteUrl: true,
} as const satisfies Prisma.PartnerSelect;

export const schoolColumns = {
  name: true,
  legalName: true,
  unitid: true,
  websiteUrl: true,
  summary: true,
  accreditor: true,
  campuses: {
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, city: true, state: true, zip: true, latitude: true, longitude: true },
  },
} as const satisfies Prisma.SchoolSelect;

export function partnerFormOf(data: PartnerData): PartnerForm {
  return { ...data, websiteUrl: data.websiteUrl ?? "" };
}

export function schoolFormOf({ campuses, ...data }: SchoolData): SchoolForm {
  return {
    ...data,
    unitid: data.unitid === null ? "" : String(data.unitid),
    websiteUrl: data.websiteUrl ?? "",
    summary: data.summary ?? "",
    accreditor: data.accreditor ?? "",
    campuses: campuses.map((campus) => ({
      ...campus,
      latitude: campus.latitude === null ? "" : String(campus.latitude),
      longitude: campus.longitude === null ? "" : String(campus.longitude),
    })),
  };
}

/** One campus as a line of the history. */
export const campusLine = ({ name, city, state, zip }: CampusData) => `${name}, ${city}, ${state} ${zip}`;

/** A school's values with each campus as one text, so that an edit can be told field by field. */
export function comparableSchool({ campuses, ...data }: SchoolData) {
  return { ...data, campuses: campuses.map(campusLine).sort() };
}

/** What keeps a school from being published. */
export function missingSchoolFacts(
  school: Pick<SchoolData, "accreditor"> & { partner: { status: PublicationStatus } | null },
): MissingFact[] {
  const missing: MissingFact[] = [];
  if (school.accreditor === null)
    missing.push({ field: "accreditor", words: "Who accredits the school, or the words Not accredited" });
  if (school.partner && school.partner.status !== "published")
    missing.push({ field: "name", words: "A published partner: the school's partner is not published" });
  return missing;
}

export const emptyPartnerForm: PartnerForm = { name: "", legalName: "", websiteUrl: "" };

export const emptySchoolForm: SchoolForm = {
  name: "",
  legalName: "",
  unitid: "",
  websiteUrl: "",
  summary: "",
  accreditor: "",
  campuses: [],
};

export const emptyCampus: SchoolForm["campuses"][number] = {
  id: "",
  name: "",
  city: "",
  state: "",
  zip: "",
  latitude: "",
  longitude: "",
};
