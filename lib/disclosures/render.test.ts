import { describe, expect, test } from "vitest";
import { DEFAULT_DISCLOSURES } from "./default-texts.ts";
import { disclosureBlocks, renderDisclosure } from "./render.ts";
import { CHANNEL_PHRASES, DISCLOSURE_KINDS, disclosureBodySchema, isConsentKind } from "./schema.ts";

const NAMES = {
  school: "Northfield College, Inc.",
  partner: "Harbor Enrollment LLC",
  publisher: "Paper & Co",
};

describe("renderDisclosure", () => {
  test("fills each field in, wherever it stands", () => {
    expect(renderDisclosure("{{school}} and {{ school }}, {{publisher}}", NAMES)).toBe(
      "Northfield College, Inc. and Northfield College, Inc., Paper & Co",
    );
  });

  test("does not read replacement patterns or fields out of a value", () => {
    expect(renderDisclosure("{{school}}", { school: "$& {{partner}}" })).toBe("$& {{partner}}");
  });

  test.each(["{{scool}}", "{{__proto__}}", "{{}}", "{{channel}}"])("refuses %s", (body) => {
    expect(() => renderDisclosure(body, NAMES)).toThrow(/no value/);
  });
});

describe("the default texts", () => {
  test.each(DISCLOSURE_KINDS)("%s passes the check that admins' texts pass", (kind) => {
    expect(disclosureBodySchema(kind).parse(DEFAULT_DISCLOSURES[kind])).toBe(DEFAULT_DISCLOSURES[kind]);
  });

  test.each(DISCLOSURE_KINDS.filter(isConsentKind))("%s says what a consent must say", (kind) => {
    const channel = CHANNEL_PHRASES[kind.slice("consent_".length) as keyof typeof CHANNEL_PHRASES];
    const text = renderDisclosure(DEFAULT_DISCLOSURES[kind], { ...NAMES, channel });
    for (const part of [
      ...Object.values(NAMES),
      channel,
      "not a condition of enrollment",
      "withdraw",
      "pays",
    ])
      expect(text).toContain(part);
    if (kind !== "consent_email") expect(text).toContain("phone number I give");
  });

  test.each(DISCLOSURE_KINDS)("%s claims nothing that our texts may not claim", (kind) => {
    expect(DEFAULT_DISCLOSURES[kind]).not.toMatch(/\b(best|top|recommended|official|guaranteed|free)\b|!/i);
  });
});

describe("disclosureBodySchema", () => {
  test("refuses fields that the kind does not have", () => {
    expect(disclosureBodySchema("advertiser_strip").safeParse("For {{school}}").success).toBe(false);
    expect(disclosureBodySchema("consent_email").safeParse("{{school}} {{phone}}").success).toBe(false);
  });

  test("refuses a consent text that does not name the school", () => {
    expect(disclosureBodySchema("consent_call").safeParse("I agree to everything.").success).toBe(false);
  });
});

test("disclosureBlocks parts headings, lists and paragraphs", () => {
  expect(disclosureBlocks("One\nline.\n\n## Head\n\n- a\n- b\n\nLast.")).toEqual([
    { kind: "paragraph", text: "One line." },
    { kind: "heading", text: "Head" },
    { kind: "list", items: ["a", "b"] },
    { kind: "paragraph", text: "Last." },
  ]);
});
