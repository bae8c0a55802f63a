import type { MissingFact } from "#lib/access/refusals.ts";
import type { CredentialLevel, PublicationStatus } from "#lib/platform/prisma/enums.ts";
import type { ProgramData } from "./program-schema.ts";

export interface ProgramListRow {
  id: string;
  name: string;
  schoolName: string;
  cipCode: string;
  level: CredentialLevel;
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
