import type { MissingFact } from "#lib/access/refusals.ts";
import type { CredentialLevel, Modality, PublicationStatus } from "#lib/platform/prisma/enums.ts";
import type { ProgramData } from "./program-schema.ts";

/** A list says "more than" beyond so many: counting all of them takes longer than showing some. */
export const MOST_COUNTED = 1_000;

export interface ProgramListRow {
  id: string;
  name: string;
  schoolName: string;
  partnerName: string | null;
  cipCode: string;
  level: CredentialLevel;
  modalities: Modality[];
  costOnlineCents: number | null;
  factsAsOf: Date;
  status: PublicationStatus;
  updatedAt: Date;
}

export interface ProgramPage {
  id: string;
  slug: string;
  version: number;
  status: PublicationStatus;
  isDemo: boolean;
  updatedAt: Date;
  schoolName: string;
  data: ProgramData;
  missing: MissingFact[];
}

export interface SchoolOption {
  id: string;
  name: string;
  campuses: { id: string; name: string; city: string; state: string }[];
}
