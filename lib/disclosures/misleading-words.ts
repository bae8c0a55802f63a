/** Words that say more than is so, press, or hide what somebody agrees to. */
export interface Misleading {
  code: string;
  pattern: RegExp;
  /** Follows the words found, as in `"free": why`. */
  why: string;
  /** Where they stop a text; elsewhere they are a warning. */
  refusedIn: "all" | "consent" | "none";
}

export const MISLEADING: readonly Misleading[] = [
  {
    code: "many_contacts",
    pattern:
      /\b(partners|affiliates|third parties|other schools|sponsors)\b[^.]{0,30}\b(may|can|will)\b[^.]{0,20}\b(contact|call|text|e-?mail)/i,
    why: "each text covers one school and who acts for it, by name.",
    refusedIn: "all",
  },
  {
    code: "by_clicking",
    pattern: /\bby (clicking|pressing|submitting|continuing|using)\b/i,
    why: "nobody agrees by pressing a button; the box beside the text is what counts.",
    refusedIn: "consent",
  },
  {
    code: "link_only",
    pattern: /\b(click here|see our terms|terms (and|&) conditions|privacy policy)\b/i,
    why: "what somebody agrees to stands in the text, not behind a link.",
    refusedIn: "consent",
  },
  {
    code: "claims_free",
    pattern: /(?<!toll-|\bfeel )\bfree\b/i,
    why: "study is seldom free, and schools pay for requests.",
    refusedIn: "none",
  },
  {
    code: "claims_certainty",
    pattern: /\b(guarantee[ds]?|risk-free|no obligation|certain to)\b/i,
    why: "nobody can promise this.",
    refusedIn: "none",
  },
  {
    code: "claims_rank",
    pattern: /\b(best|top|leading|number one|#1|recommended|official)\b/i,
    why: "it ranks schools or borrows authority without saying on what ground.",
    refusedIn: "none",
  },
  {
    code: "presses",
    pattern:
      /\b(only today|today only|act now|hurry|limited time|last chance|don['’]t miss|spots are limited)\b/i,
    why: "it presses the reader.",
    refusedIn: "none",
  },
  {
    code: "plays_down",
    pattern: /\b(trusted partners|select(ed)? partners|from time to time|as permitted by law|and\/or)\b/i,
    why: "it is vague where the reader needs to know.",
    refusedIn: "none",
  },
];
