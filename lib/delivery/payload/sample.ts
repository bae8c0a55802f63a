import type { OutgoingInquiry } from "../inquiry.ts";
import type { OutgoingRevocation } from "../revocation.ts";

/** An invented inquiry for the golden files. */
export const sampleInquiry: OutgoingInquiry = {
  deliveryId: "0199f000-0000-7000-8000-000000000001",
  inquiryId: "0199f000-0000-7000-8000-000000000002",
  reference: "FM-7Q4K-2M9X",
  submittedAt: new Date("2026-11-22T12:00:00Z"),
  isDemo: true,
  person: {
    name: "Ada Example",
    email: "ada@example.com",
    phone: "+15555550100",
    zip: "43215",
    state: "OH",
    ageConfirmed: true,
  },
  school: {
    id: "0199f000-0000-7000-8000-000000000003",
    slug: "northfield-college",
    name: "Northfield College",
    unitid: null,
  },
  program: {
    id: "0199f000-0000-7000-8000-000000000004",
    slug: "northfield-health-information-technology-associate",
    name: "Health Information Technology",
    cipCode: "51.0707",
    level: "associate",
  },
  startWhen: "1-3-months",
  question: "Can I start in spring?\nI work days.",
  contactDays: [1, 2, 3],
  contactHours: ["morning", "evening"],
  consents: [
    {
      channel: "email",
      text: "Northfield College may e-mail me about Health Information Technology.",
      textHash: "a".repeat(64),
      disclosureVersionId: "0199f000-0000-7000-8000-000000000005",
      language: "en-US",
      page: "/request",
      givenAt: new Date("2026-11-22T12:00:00Z"),
    },
    {
      channel: "call",
      text: "A person at Northfield College may call me.",
      textHash: "b".repeat(64),
      disclosureVersionId: "0199f000-0000-7000-8000-000000000006",
      language: "en-US",
      page: "/request",
      givenAt: new Date("2026-11-22T12:00:00Z"),
    },
  ],
};

/** An invented revocation for the golden files. */
export const sampleRevocation: OutgoingRevocation = {
  inquiryId: "0199f000-0000-7000-8000-000000000002",
  reference: "FM-7Q4K-2M9X",
  schoolName: "Northfield College",
  isDemo: true,
  revokedAt: new Date("2026-11-23T09:30:00Z"),
  reason: "withdrawn",
  channels: ["call"],
  remaining: ["email"],
};
