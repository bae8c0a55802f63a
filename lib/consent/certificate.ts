import { z } from "zod";
import { isSigned, sameHash } from "#lib/ledger/batch.ts";
import { commitTo, leafDigest } from "#lib/ledger/leaf.ts";
import { rootFromProof } from "#lib/ledger/merkle.ts";
import { sha256Hex } from "#lib/platform/crypto.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const entrySchema = z.strictObject({
  body: z.string(),
  path: z.array(z.strictObject({ side: z.enum(["left", "right"]), hash })).max(32),
  batch: z.strictObject({
    header: z.strictObject({
      number: z.int().positive(),
      size: z.int().positive(),
      total: z.int().positive(),
      root: hash,
      previousHash: hash,
      sealedAt: z.iso.datetime(),
      keyId: z.string(),
    }),
    signature: z.string(),
  }),
});

/** What one inquiry rests on: every agreement and withdrawal with its proof. Can be checked without us. */
export const certificateSchema = z.strictObject({
  format: z.literal("fairmatch-certificate-1"),
  inquiry: z.uuid(),
  reference: z.string(),
  publisher: z.string(),
  /** Texts as they were shown, by their SHA-256. */
  texts: z.record(hash, z.string()),
  entries: z.array(entrySchema).min(1).max(100),
  /** Ed25519 public keys in base64url, by id. */
  keys: z.record(z.string(), z.string()),
  /** Who agreed, with the salt of the commitment. Left out where the certificate is not to tell. */
  person: z
    .strictObject({
      salt: z.string(),
      name: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      ip: z.string(),
      userAgent: z.string(),
    })
    .optional(),
});

export type Certificate = z.infer<typeof certificateSchema>;

export interface CertificateCheck {
  /** What was found wrong, in sentences; empty: nothing. */
  faults: string[];
  given: number;
  withdrawn: number;
  /** Whether it says who agreed, and that holds. */
  namesPerson: boolean;
  keyIds: string[];
}

const bodySchema = z.object({
  kind: z.string(),
  subject: z.string(),
  facts: z.looseObject({
    inquiry: z.string().optional(),
    person: z.string().optional(),
    text: z.object({ hash: z.string() }).optional(),
  }),
});

/**
 * Checks a certificate with nothing but itself, and the publisher's keys where they are known from elsewhere: `known` maps
 * key ids to public keys. Never throws.
 */
export function checkCertificate(
  value: unknown,
  known: Readonly<Record<string, string>> | null = null,
): CertificateCheck {
  const check: CertificateCheck = { faults: [], given: 0, withdrawn: 0, namesPerson: false, keyIds: [] };
  const parsed = certificateSchema.safeParse(value);
  if (!parsed.success) {
    check.faults.push("This is not a certificate of this kind.");
    return check;
  }
  const certificate = parsed.data;
  check.keyIds = Object.keys(certificate.keys);
  const given = new Set<string>();
  certificate.entries.forEach((entry, index) => {
    const name = `Entry ${index + 1}`;
    const { header, signature } = entry.batch;
    const publicKey = certificate.keys[header.keyId];
    if (!publicKey || !isSigned(header, signature, publicKey))
      check.faults.push(`${name}: its batch is not signed.`);
    else if (known && known[header.keyId] !== publicKey)
      check.faults.push(`${name}: it is signed with a key that is not the publisher's.`);
    if (!sameHash(rootFromProof(leafDigest(entry.body), entry.path), header.root))
      check.faults.push(`${name}: it does not stand in batch ${header.number}.`);
    const body = bodySchema.safeParse(parseJson(entry.body));
    if (!body.success) {
      check.faults.push(`${name}: it cannot be read.`);
      return;
    }
    const { kind, subject, facts } = body.data;
    if (kind === "consent.given") {
      check.given += 1;
      given.add(subject);
      if (facts.inquiry !== certificate.inquiry) check.faults.push(`${name}: it is about another inquiry.`);
      const text = facts.text && certificate.texts[facts.text.hash];
      if (!facts.text || text === undefined || sha256Hex(text) !== facts.text.hash)
        check.faults.push(`${name}: the text is not the one that was agreed to.`);
      if (certificate.person) {
        const { salt, ...person } = certificate.person;
        if (commitTo(salt, person) !== facts.person)
          check.faults.push(`${name}: somebody else agreed to it.`);
      }
    } else if (kind === "consent.withdrawn" && given.has(subject)) check.withdrawn += 1;
    else check.faults.push(`${name}: it does not belong here.`);
  });
  if (check.given === 0) check.faults.push("It holds no agreement.");
  check.namesPerson = certificate.person !== undefined && check.faults.length === 0;
  return check;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
