import { describe, expect, test } from "vitest";
import { DEFAULT_DISCLOSURES } from "./default-texts.ts";
import { hasErrors, lintDisclosure } from "./lint.ts";
import { DISCLOSURE_KINDS, isConsentKind } from "./schema.ts";

const CONSENTS = DISCLOSURE_KINDS.filter(isConsentKind);
const errorsOf = (kind: (typeof DISCLOSURE_KINDS)[number], body: string) =>
  lintDisclosure(kind, body).flatMap(({ level, code }) => (level === "error" ? code : []));
const warningsOf = (kind: (typeof DISCLOSURE_KINDS)[number], body: string) =>
  lintDisclosure(kind, body).flatMap(({ level, code }) => (level === "warning" ? code : []));

/** What is taken out of a built-in text, and what the lint then misses. */
const LEFT_OUT = [
  { what: "the school", from: "{{school}}", to: "a school", code: "fields" },
  { what: "who receives it", from: "{{partner}}", to: "somebody", code: "no_partner" },
  { what: "the channel", from: "{{channel}}", to: "somehow", code: "no_channel" },
  { what: "the purpose", from: "about", to: "near", code: "no_purpose" },
  {
    what: "freedom",
    from: "This is not a condition of enrollment or of financial aid.",
    to: "",
    code: "no_freedom",
  },
  { what: "freedom from aid", from: " or of financial aid", to: "", code: "no_freedom" },
  { what: "withdrawal", from: "withdraw", to: "hope", code: "no_withdrawal" },
  { what: "who pays", from: "pays", to: "knows", code: "no_payment" },
];

test.each(DISCLOSURE_KINDS)("the built-in text %s has nothing to mend", (kind) => {
  expect(lintDisclosure(kind, DEFAULT_DISCLOSURES[kind])).toEqual([]);
});

describe("a consent text", () => {
  test.each(CONSENTS.flatMap((kind) => LEFT_OUT.map((rule) => ({ kind, ...rule }))))(
    "$kind without $what is refused",
    ({ kind, from, to, code }) => {
      const body = DEFAULT_DISCLOSURES[kind].replaceAll(from, to);
      expect(body).not.toBe(DEFAULT_DISCLOSURES[kind]);
      expect(errorsOf(kind, body)).toContain(code);
    },
  );

  test("for phones says which number, for messages STOP, for automated calls the technology", () => {
    const without = (kind: (typeof CONSENTS)[number], words: RegExp) =>
      errorsOf(kind, DEFAULT_DISCLOSURES[kind].replaceAll(words, "something"));
    for (const kind of CONSENTS.filter((name) => name !== "consent_email"))
      expect(without(kind, /number/g)).toContain("no_number");
    expect(without("consent_text", /STOP/g)).toEqual(["no_stop"]);
    expect(without("consent_automated_call", /artificial or prerecorded/g)).toEqual(["no_technology"]);
  });

  test.each([
    ["is a condition of enrollment and not of financial aid", "no_freedom"],
    ["is not a condition of enrollment, but of financial aid", "no_freedom"],
    ["is required for admission, not for financial aid", "no_freedom"],
    ["is not a condition of enrollment or of financial aid unless they say so", "no_freedom"],
  ])("that turns freedom round (%s) is refused", (words, code) => {
    for (const kind of CONSENTS) {
      const body = DEFAULT_DISCLOSURES[kind].replace(
        "is not a condition of enrollment or of financial aid",
        words,
      );
      expect(body).not.toBe(DEFAULT_DISCLOSURES[kind]);
      expect(errorsOf(kind, body)).toContain(code);
    }
  });

  test.each([
    "I can never withdraw, whomever I tell.",
    "I cannot withdraw my consent by writing to the school.",
    "You don't get to revoke this, however often you call.",
  ])("that says it cannot be taken back (%s) is refused", (words) => {
    for (const kind of CONSENTS)
      expect(errorsOf(kind, `${DEFAULT_DISCLOSURES[kind]} ${words}`)).toContain("no_withdrawal");
  });

  test("may say it in other words", () => {
    expect(
      lintDisclosure(
        "consent_email",
        "{{school}}, or {{partner}} for it, may write to me by e-mail about a course. I don't need to agree to enroll or to get financial aid. {{partner}} pays {{publisher}}. To take back my consent I use the link on my receipt.",
      ),
    ).toEqual([]);
  });

  test.each([
    ["Our partners may contact you.", "many_contacts"],
    ["By clicking the button I agree.", "by_clicking"],
    ["See our terms.", "link_only"],
  ])("is refused with %s", (words, code) => {
    expect(errorsOf("consent_call", `${DEFAULT_DISCLOSURES.consent_call} ${words}`)).toEqual([code]);
  });
});

describe("any text", () => {
  test.each([
    ["This service is free.", "claims_free"],
    ["A place is guaranteed.", "claims_certainty"],
    ["These are the best schools.", "claims_rank"],
    ["Only today.", "presses"],
    ["We tell selected partners.", "plays_down"],
    ["By using this site you agree.", "by_clicking"],
  ])("is flagged for %s, and can still be published", (words, code) => {
    const findings = lintDisclosure("age_notice", words);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(hasErrors(findings)).toBe(false);
  });

  test("may call a number toll-free", () => {
    expect(warningsOf("age_notice", "Call the toll-free number. Feel free to ask.")).toEqual([]);
  });

  test.each([
    ["{{scool}} pays.", "fields"],
    ["{{school}} pays.", "fields"],
    ["{publisher} pays.", "broken_field"],
    ["{{publisher} pays.", "broken_field"],
    ["[Name] pays.", "placeholder"],
    ["", "fields"],
  ])("with a hole is refused: %s", (body, code) => {
    expect(errorsOf("age_notice", body)).toContain(code);
  });

  test("that only lawyers can read is a warning, and then refused", () => {
    const clause = "administrative intermediaries acting notwithstanding institutional considerations";
    expect(errorsOf("age_notice", `${clause}, ${clause}, ${clause}, ${clause}.`)).toEqual(["hard_to_read"]);
    expect(
      warningsOf(
        "age_notice",
        "You have to be an adult by the law of your own state before you can ask any university for information on these pages.",
      ),
    ).toEqual(["hard_to_read"]);
  });

  test.each([
    "advertiser_strip",
    "advertiser_strip_all",
    "advertiser_page",
    "advertiser_page_all",
    "results_notice",
    "results_notice_all",
  ] as const)("%s must say that schools pay", (kind) => {
    expect(errorsOf(kind, "{{publisher}} is independent.")).toEqual(["no_payment"]);
  });

  test("a privacy notice says who receives data and how it is deleted", () => {
    expect(errorsOf("privacy_notice", "{{publisher}} values privacy.")).toEqual([
      "no_receiver",
      "no_deletion",
    ]);
  });

  test.each(["for up to 30 days", "for thirty days", "12 months"])(
    "a privacy notice states no time of its own: %s",
    (time) => {
      const rest = "{{publisher}} keeps what the school receives and can delete it";
      expect(errorsOf("privacy_notice", `${rest} ${time}.`)).toEqual(["own_times"]);
      expect(errorsOf("privacy_notice", `${rest}.`)).toEqual([]);
    },
  );
});
