import { randomBytes, randomUUIDv7 } from "node:crypto";
import { newReference } from "#lib/leads/reference.ts";
import { sealLeadField } from "#lib/leads/sealed.ts";
import { blindIndex } from "#lib/platform/crypto.ts";
import { normaliseEmail } from "#lib/platform/email-address.ts";
import type { Prisma } from "#lib/platform/prisma/client.ts";

interface Person {
  name?: string;
  email?: string;
  /** E.164. */
  phone?: string | null;
  question?: string | null;
}

/** A submitted lead of an invented person, sealed as a real one; inquiries are the test's own. */
export function leadInput(
  { name = "Ada Demo", email = "ada@example.com", phone = null, question = null }: Person = {},
  overrides: Partial<Prisma.LeadUncheckedCreateInput> = {},
): Prisma.LeadUncheckedCreateInput & { id: string } {
  const id = overrides.id ?? randomUUIDv7();
  return {
    reference: newReference(),
    nameSealed: sealLeadField("name", id, name),
    emailSealed: sealLeadField("email", id, email),
    phoneSealed: phone && sealLeadField("phone", id, phone),
    questionSealed: question && sealLeadField("question", id, question),
    emailIndex: blindIndex(normaliseEmail(email)),
    zip: "43215",
    state: "OH",
    answers: {},
    engineVersion: "test",
    receiptTokenHash: new Uint8Array(randomBytes(32)),
    receiptTokenSealed: sealLeadField("receiptToken", id, "a".repeat(43)),
    ageConfirmed: true,
    isDemo: true,
    ...overrides,
    id,
  };
}
