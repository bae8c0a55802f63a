import { expect, test } from "vitest";
import { whyNotRetire } from "./retiring.ts";
import { DISCLOSURE_KINDS, isConsentKind } from "./schema.ts";

test("a way of contact can be given up while another one is left", () => {
  expect(whyNotRetire("consent_call", ["consent_email", "privacy_notice"])).toBeNull();
  expect(whyNotRetire("consent_call", ["privacy_notice"])).toMatch(/nobody could send a request/);
});

test("what stands on a page cannot", () => {
  for (const kind of DISCLOSURE_KINDS.filter((each) => !isConsentKind(each)))
    expect(whyNotRetire(kind, DISCLOSURE_KINDS), kind).toMatch(/Publish another version instead/);
});
