import { describe, expect, it } from "vitest";
import { inquiryMail } from "./mail.ts";
import { revocationMail } from "./revoked-mail.ts";
import revokedGolden from "./revoked-v1.golden.json" with { type: "json" };
import { consentRevokedV1 } from "./revoked-v1.ts";
import { sampleInquiry, sampleRevocation } from "./sample.ts";
import golden from "./v1.golden.json" with { type: "json" };
import { inquiryCreatedV1 } from "./v1.ts";

describe("what leaves for a school", () => {
  it("is what the golden file says: partners build on version 1", () => {
    expect(JSON.parse(inquiryCreatedV1(sampleInquiry))).toEqual(golden);
  });

  it("is the same in each attempt and stays under 20 kB", () => {
    const body = inquiryCreatedV1(sampleInquiry);
    expect(inquiryCreatedV1(structuredClone(sampleInquiry))).toBe(body);
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
  });

  it("is a plain mail for schools that take requests by e-mail", async () => {
    const { subject, text } = inquiryMail(sampleInquiry);
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot("mail.golden.txt");
  });

  it("keeps personal data and line breaks out of the subject", () => {
    const program = { ...sampleInquiry.program, name: "Health\r\nBcc: evil@example.com" };
    const { subject } = inquiryMail({ ...sampleInquiry, program });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject).not.toContain("Ada");
  });
});

describe("what tells a school that consent was withdrawn", () => {
  it("is what the golden file says, and the same in each attempt", () => {
    const body = consentRevokedV1(sampleRevocation);
    expect(JSON.parse(body)).toEqual(revokedGolden);
    expect(consentRevokedV1(structuredClone(sampleRevocation))).toBe(body);
  });

  it("is a plain mail for schools that take requests by e-mail", async () => {
    const { subject, text } = revocationMail(sampleRevocation);
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot("revoked-mail.golden.txt");
    expect(revocationMail({ ...sampleRevocation, remaining: [] }).text).toContain(
      "do not contact this person",
    );
  });
});
