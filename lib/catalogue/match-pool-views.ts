import type { OfficialSource } from "#lib/platform/prisma/enums.ts";
import type { MatchPoolForm } from "./match-pool-schema.ts";

export interface MatchPoolSetting extends MatchPoolForm {
  /** 0 where nobody has chosen yet. */
  version: number;
}

export interface FinishedImport {
  source: OfficialSource;
  vintage: string;
  finishedAt: Date;
  /** What was counted, by words. */
  counts: Record<string, number>;
}

export interface MatchPoolScreen extends MatchPoolSetting {
  programs: { partners: number; open: number };
  /** The last finished import of each source, newest first. */
  imports: FinishedImport[];
  /** Since when an import runs; null when none does. */
  runningSince: Date | null;
}
