import type { RetentionKey } from "#lib/leads/retention.ts";

/** One kind of thing that is kept about somebody, as the privacy page names it. */
export interface PrivacyClass {
  what: string;
  why: string;
  /** Whose time it is kept for: one that can be set, or one that is fixed where the thing is made. */
  kept: RetentionKey | "drafts" | "links" | "counters";
  /** The columns of `lib/leads/personal-data.ts` that belong to it, as "table.column". */
  columns: readonly string[];
}

/**
 * Everything that is kept about people who use the public site. A test compares the columns with those of the database's
 * personal data, so that nothing new is kept without a line on the privacy page.
 */
export const PRIVACY_CLASSES: readonly PrivacyClass[] = [
  {
    what: "Your name, e-mail address, phone number, ZIP code and state, when contact is welcome, when you might start, and your question",
    why: "To send your request to the schools that you choose, and to find it again when you write to us. Name, address, number and question are encrypted.",
    kept: "leads",
    columns: [
      "lead.name_sealed",
      "lead.email_sealed",
      "lead.email_index",
      "lead.phone_sealed",
      "lead.question_sealed",
      "lead.zip",
      "lead.state",
      "lead.contact_days",
      "lead.contact_hours",
      "lead.start_when",
    ],
  },
  {
    what: "The internet address and browser that a request came from",
    why: "To prove who agreed to what, should anybody doubt it. Both are encrypted.",
    kept: "leads",
    columns: ["lead.ip_sealed", "lead.user_agent_sealed", "lead.person_salt_sealed"],
  },
  {
    what: "The answers that your matches followed from, and how the programs scored that you ask about",
    why: "So that your matches can be made again and checked.",
    kept: "leads",
    columns: [
      "lead.match_session_id",
      "lead.answers",
      "inquiry.rank",
      "inquiry.score",
      "inquiry.reasons",
      "match_record.day",
      "match_record.weights",
      "match_record.inputs_sealed",
      "match_record.chosen",
      "match_record.result_sealed",
      "match_record.result_hash",
      "match_record.snapshots",
      "match_record.seed",
    ],
  },
  {
    what: "The secret link to your receipt",
    why: "So that our mails can hold it. It is encrypted.",
    kept: "leads",
    columns: ["lead.receipt_token_sealed"],
  },
  {
    what: "Notes of our staff about a request",
    why: "To help you when you write to us. They are encrypted.",
    kept: "leads",
    columns: ["lead_note.body", "lead_note.body_sealed"],
  },
  {
    what: "That a mail about a request was sent, and when (not what it said)",
    why: "To send it once, and try again when it fails.",
    kept: "mails",
    columns: ["lead_mail.kind", "lead_mail.state", "lead_mail.sent_at"],
  },
  {
    what: "A random number for each request that was sent",
    why: "So that a request that is sent twice counts once.",
    kept: "submissions",
    columns: ["idempotency_record.scope", "idempotency_record.key", "idempotency_record.body_hash"],
  },
  {
    what: "Answers of a match, saved programs, and the guide that you came from",
    why: "To show your matches and let you come back. They belong to a cookie, not to a name.",
    kept: "visits",
    columns: [
      "match_session.token_hash",
      "match_session.answers",
      "match_session.seed",
      "match_session.source_guide",
      "match_session.include_open",
      "match_session.saved_programs",
    ],
  },
  {
    what: "A form that could not be accepted, as you typed it",
    why: "To show it to you again with what has to change. It is encrypted.",
    kept: "drafts",
    columns: ["form_draft.form", "form_draft.payload"],
  },
  {
    what: "That you had a link to your answers mailed, and your address until that mail is sent",
    why: "To let you go on with another device.",
    kept: "links",
    columns: ["visit_link.token_hash", "visit_link.mail", "visit_link.used_at", "visit_link.device_hash"],
  },
  {
    what: "How often something was tried from one internet address, or for one e-mail address",
    why: "To keep out programs that send forms in numbers. Kept as a code that cannot be turned back into the address.",
    kept: "counters",
    columns: [],
  },
];
