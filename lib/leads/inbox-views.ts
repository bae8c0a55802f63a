import type { ContactChannel, DeliveryState, LeadStatus } from "#lib/platform/prisma/enums.ts";

/** A lead as a line of the inbox: nothing that names the person. */
export interface InboxRow {
  id: string;
  reference: string;
  receivedAt: Date;
  status: LeadStatus;
  state: string | null;
  sourceGuide: string | null;
  isDemo: boolean;
  schools: { name: string; delivery: DeliveryState }[];
}

export interface LeadConsent {
  channel: ContactChannel;
  textShown: string;
  /** Kind and number of the published text. */
  versionId: string;
  versionNumber: number;
  agreedAt: Date;
  /** Null while it holds. */
  withdrawnAt: Date | null;
}

export interface LeadInquiry {
  id: string;
  schoolName: string;
  programId: string;
  programName: string;
  partnerName: string;
  rank: number | null;
  score: number | null;
  /** In words, as the reader saw them. */
  reasons: { tone: "for" | "against" | "ask"; words: string }[];
  consents: LeadConsent[];
}

export interface LeadPage {
  id: string;
  reference: string;
  receivedAt: Date;
  status: LeadStatus;
  state: string | null;
  sourceGuide: string | null;
  /** The browser asked not to sell or share, so where its user came from is not known. */
  optOutSignal: boolean;
  engineVersion: string;
  /** For `npm run replay`; null without answers. */
  matchId: string | null;
  isDemo: boolean;
  /** Until when its sender can confirm it by mail, and when they did; null when they need not. */
  confirmBy: Date | null;
  confirmedAt: Date | null;
  /** The reader's answers at that time, in words. */
  answers: { label: string; words: string }[];
  inquiries: LeadInquiry[];
  notes: { id: string; author: string; body: string; at: Date }[];
}

/** Who a lead is. Read on its own, and only by those who may, for a while. */
export interface LeadContact {
  openUntil: Date;
  name: string;
  email: string;
  phone: string | null;
  question: string | null;
  zip: string | null;
  contactDays: number[];
  contactHours: string[];
  startWhen: string | null;
}
