import type { StoredInBrowser } from "./browser-storage.ts";

export interface PrivacyFacts {
  /** Legal name. */
  publisher: string;
  /** E-mail address for questions and requests; null when none is set. */
  contact: string | null;
  sendsMail: boolean;
  classes: { what: string; why: string; kept: string }[];
  staffSignIns: { what: string; kept: string };
  sentFields: { words: string; when: string | null }[];
  /** Legal names of the companies that can receive requests; empty where none can, or the build does not know. */
  receivers: string[];
  /** How requests reach them. */
  sendsBy: ("webhook" | "email")[];
  browser: StoredInBrowser[];
}
