import type { MissingFact } from "#lib/access/refusals.ts";
import type { PublicationStatus } from "#lib/platform/prisma/enums.ts";
import type { Logo } from "./logo-words.ts";
import type { PartnerData, SchoolData } from "./schema.ts";

export interface PartnerListRow {
  id: string;
  name: string;
  status: PublicationStatus;
  schoolCount: number;
  updatedAt: Date;
}

export interface SchoolListRow {
  id: string;
  name: string;
  /** Null for a school of the open catalogue. */
  partnerName: string | null;
  status: PublicationStatus;
  programCount: number;
  updatedAt: Date;
}

export interface PartnerPage {
  id: string;
  version: number;
  status: PublicationStatus;
  isDemo: boolean;
  /** Since when nothing of it is shown or sent, and why; null: it is not stopped. */
  stopped: { at: Date; reason: string } | null;
  data: PartnerData;
  logo: Logo | null;
  schools: {
    id: string;
    name: string;
    status: PublicationStatus;
    campusCount: number;
    programCount: number;
  }[];
}

export interface SchoolPage {
  id: string;
  slug: string;
  version: number;
  status: PublicationStatus;
  isDemo: boolean;
  partner: { id: string; name: string } | null;
  programCount: number;
  data: SchoolData;
  missing: MissingFact[];
}
