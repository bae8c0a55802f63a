import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import type { PlacementPhase } from "./placement-days.ts";
import type { PlacementData } from "./placement-schema.ts";
import type { Sites } from "./placement-target.ts";

/** A program of a partner, as far as a placement shows it. */
export interface PlaceableProgram {
  id: string;
  slug: string;
  name: string;
  level: CredentialLevel;
  summary: string | null;
  schoolName: string;
  partnerName: string;
  isDemo: boolean;
  /** Whether readers can see it: it, its school and its partner are published. */
  isPublic: boolean;
  sites: Sites;
}

export interface PlacementListRow {
  id: string;
  guideSlug: string;
  position: number;
  programName: string;
  schoolName: string;
  partnerName: string;
  startsOn: Date;
  endsOn: Date | null;
  phase: PlacementPhase;
  /** Why readers do not see a placement that runs; null when they do, or when it does not run. */
  unseen: "unpublished" | "waiting" | null;
  /** Click-outs of the last 30 UTC days, today included. */
  clicks: number;
}

export interface PlacementPage {
  id: string;
  version: number;
  phase: PlacementPhase;
  isDemo: boolean;
  data: PlacementData;
  program: PlaceableProgram;
}
