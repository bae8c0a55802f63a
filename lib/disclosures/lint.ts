import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";
import { readingGrade } from "#lib/platform/reading-grade.ts";
import { MISLEADING, type Misleading } from "./misleading-words.ts";
import { CHANNEL_PHRASES, disclosureBodySchema, isConsentKind } from "./schema.ts";

/** What is wrong with a text. Errors stop it from being published; warnings are shown, and kept with who published it. */
export interface LintFinding {
  level: "error" | "warning";
  /** Short, for the record: "no_withdrawal". */
  code: string;
  words: string;
}

/** Highest US school grades (Flesch and Kincaid) at which a text is published, and published without a warning. */
export const GRADE_LIMITS = { consent: { warn: 8, refuse: 10 }, other: { warn: 9, refuse: 12 } } as const;

/** Something that a text must say. */
interface Duty {
  code: string;
  words: string;
  isMet: (text: Text) => boolean;
}

interface Text {
  body: string;
  /** Parted at full stops, blank lines and list items. */
  sentences: string[];
}

/** Reads a text of this kind, with its merge fields still open, as a careful editor would. Errors come first. */
export function lintDisclosure(kind: DisclosureKind, body: string): LintFinding[] {
  const text = { body, sentences: body.split(/(?<=[.?!])\s+|\n\s*\n|\n- /) };
  const findings: LintFinding[] = [
    ...fieldFindings(kind, body),
    ...dutiesOf(kind)
      .filter(({ isMet }) => !isMet(text))
      .map(({ code, words }) => ({ level: "error" as const, code, words })),
    ...MISLEADING.flatMap((rule) => misleadingFinding(kind, body, rule)),
    ...gradeFindings(kind, body),
  ];
  return findings.sort((a, b) => a.level.localeCompare(b.level));
}

/** Whether a text with these findings may be published. */
export function hasErrors(findings: readonly LintFinding[]): boolean {
  return findings.some(({ level }) => level === "error");
}

function fieldFindings(kind: DisclosureKind, body: string): LintFinding[] {
  const issues = disclosureBodySchema(kind).safeParse(body).error?.issues ?? [];
  const findings: LintFinding[] = issues.map(({ message }) => ({
    level: "error",
    code: "fields",
    words: message,
  }));
  const rest = body.replaceAll(/\{\{[^{}]*\}\}/g, "");
  if (/[{}]/.test(rest))
    findings.push({
      level: "error",
      code: "broken_field",
      words: "A field is not written as {{school}}: look at the curly brackets.",
    });
  if (/\[[^\]]*\]|\bTBD\b|\bTODO\b|lorem ipsum/i.test(rest))
    findings.push({ level: "error", code: "placeholder", words: "Something is still to be filled in." });
  return findings;
}

const says = (pattern: RegExp) => (text: Text) => pattern.test(text.body);
const saysTogether =
  (...patterns: RegExp[]) =>
  ({ sentences }: Text) =>
    sentences.some((sentence) => patterns.every((pattern) => pattern.test(sentence)));

const PAID: Duty = {
  code: "no_payment",
  words: "Say that schools pay {{publisher}}.",
  isMet: saysTogether(/\bpa(y|ys|id)\b/i, /\{\{\s*publisher\s*\}\}|\bus\b/i),
};

const DENIES = /\b(not|no|never|nor|without|cannot)\b|n['’]t\b/i;
const BINDS = /\b(condition|requir|need|must|have to|depend)/i;
const TAKES_BACK = /\b(withdraw|revoke|take back|opt out)/i;
const HELD_FAST =
  /(\b(not|never|cannot|no longer|nor)\b|n['’]t\b)[^,;.]{0,25}\b(withdraw|revoke|take back|opt out)/i;

/** Enrollment and aid in one sentence, bound to neither: the denial stands before what binds, and nothing takes it back. */
function saysFree(sentence: string): boolean {
  const bound = BINDS.exec(sentence);
  return (
    bound !== null &&
    DENIES.test(sentence.slice(0, bound.index)) &&
    /\b(enrol|admission|admitted)/i.test(sentence) &&
    /\baid\b/i.test(sentence) &&
    !/\b(but|except|unless|and not|only)\b/i.test(sentence)
  );
}

/** "This is a condition of enrollment", whatever else the text says. */
function saysBound(sentence: string): boolean {
  const bound = BINDS.exec(sentence);
  return (
    bound !== null &&
    !DENIES.test(sentence.slice(0, bound.index)) &&
    /\b(enrol|admission|admitted|aid\b)/i.test(sentence.slice(bound.index))
  );
}

const CONSENT_DUTIES: readonly Duty[] = [
  {
    code: "no_partner",
    words: "Name who receives the request: a consent text needs {{partner}}.",
    isMet: says(/\{\{\s*partner\s*\}\}/),
  },
  {
    code: "no_purpose",
    words: 'Say what for, as "about the program I ask about".',
    isMet: says(/\b(about|regarding)\b[^.]*\b(program|course|degree|study|studying|enroll?ing|admission)/i),
  },
  {
    code: "no_freedom",
    words: "Say that agreeing is not a condition of enrollment or of financial aid.",
    isMet: ({ sentences }) => sentences.some(saysFree) && !sentences.some(saysBound),
  },
  {
    code: "no_withdrawal",
    words: "Say that the person can withdraw, and how: whom to tell, or where.",
    isMet: ({ sentences }) =>
      sentences.some(
        (sentence) =>
          TAKES_BACK.test(sentence) &&
          /\b(tell|write|ask|reply|call|send|link|button|receipt)\b/i.test(sentence),
      ) && !sentences.some((sentence) => HELD_FAST.test(sentence)),
  },
  { ...PAID, words: "Say that {{partner}} or the school pays {{publisher}}." },
];

const PHONE: Duty = {
  code: "no_number",
  words: "Say which number is meant: the phone number that the person gives.",
  isMet: says(/\b(phone |mobile )?number\b/i),
};

const CHANNEL_DUTIES: Partial<Record<DisclosureKind, readonly Duty[]>> = {
  consent_text: [
    PHONE,
    { code: "no_stop", words: "Say that STOP ends the messages.", isMet: says(/\bSTOP\b/) },
  ],
  consent_call: [PHONE],
  consent_automated_call: [
    PHONE,
    {
      code: "no_technology",
      words: "Say that calls may be dialed automatically and use an artificial or prerecorded voice.",
      isMet: ({ body }) => /automat/i.test(body) && /\b(artificial|pre-?recorded)\b/i.test(body),
    },
  ],
};

const OTHER_DUTIES: Partial<Record<DisclosureKind, readonly Duty[]>> = {
  advertiser_strip: [PAID],
  advertiser_strip_all: [PAID],
  advertiser_page: [PAID],
  advertiser_page_all: [PAID],
  results_notice: [PAID],
  results_notice_all: [PAID],
  privacy_notice: [
    {
      code: "no_receiver",
      words: "Say who receives what is kept.",
      isMet: says(/\b(receives?|get|gets)\b/i),
    },
    {
      code: "own_times",
      words: "Leave times out: the page itself says how long each thing is kept, from the settings.",
      isMet: ({ body }) =>
        !/\b(\d+|[a-z]+teen|ten|twenty|thirty|sixty|ninety)\s+(hours?|days?|weeks?|months?|years?)\b/i.test(
          body,
        ),
    },
    { code: "no_deletion", words: "Say that a person can have it deleted.", isMet: says(/\b(delet|eras)/i) },
  ],
};

function dutiesOf(kind: DisclosureKind): readonly Duty[] {
  if (!isConsentKind(kind)) return OTHER_DUTIES[kind] ?? [];
  return [channelDuty(kind), ...CONSENT_DUTIES, ...(CHANNEL_DUTIES[kind] ?? [])];
}

function channelDuty(kind: DisclosureKind): Duty {
  const phrase = CHANNEL_PHRASES[kind.slice("consent_".length) as keyof typeof CHANNEL_PHRASES];
  return {
    code: "no_channel",
    words: `Name the way of contact: {{channel}}, or "${phrase}".`,
    isMet: ({ body }) => /\{\{\s*channel\s*\}\}/.test(body) || body.toLowerCase().includes(phrase),
  };
}

function misleadingFinding(
  kind: DisclosureKind,
  body: string,
  { code, pattern, why, refusedIn }: Misleading,
): LintFinding[] {
  const found = pattern.exec(body)?.[0];
  if (!found) return [];
  const level = refusedIn === "all" || (refusedIn === "consent" && isConsentKind(kind)) ? "error" : "warning";
  return [{ level, code, words: `"${found}": ${why}` }];
}

function gradeFindings(kind: DisclosureKind, body: string): LintFinding[] {
  const { warn, refuse } = GRADE_LIMITS[isConsentKind(kind) ? "consent" : "other"];
  const plain = body.replaceAll(/\{\{[^{}]*\}\}/g, "Name").replaceAll(/^(## .*|- .*[^.?!\n])$/gm, "$1.");
  const grade = readingGrade(plain);
  if (!(grade > warn)) return [];
  const isRefused = grade > refuse;
  return [
    {
      level: isRefused ? "error" : "warning",
      code: "hard_to_read",
      words: `It reads like grade ${grade.toFixed(1)} of school. Shorter sentences and words help: ${isRefused ? `grade ${refuse} is the limit` : `grade ${warn} is the aim`}.`,
    },
  ];
}
