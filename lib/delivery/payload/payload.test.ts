import { describe, expect, it } from "vitest";
import { inquiryMail } from "./mail.ts";
import { sampleInquiry } from "./sample.ts";
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
