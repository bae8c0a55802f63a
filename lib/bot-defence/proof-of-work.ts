import "server-only";
import { type Challenge, createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { blindIndex } from "#lib/platform/crypto.ts";

/** How long a challenge can be answered. */
const CHALLENGE_MINUTES = 10;
/** Tries until the answer: bounded, so that nobody waits long by bad luck. */
const TRIES = { least: 50, most: 150 };

/** A proof that holds: the nonce of its challenge, and until when it would hold again. */
export interface Proof {
  nonce: string;
  expiresAt: Date;
}

const secrets = () => ({
  hmacSignatureSecret: blindIndex("proof-of-work.challenge"),
  hmacKeySignatureSecret: blindIndex("proof-of-work.key"),
});

/** Signed work for a browser: `cost` PBKDF2 iterations for each try, up to the one numbered `counter`. Nothing is stored. */
export function createProofChallenge(
  cost: number,
  counter = randomInt(TRIES.most, TRIES.least),
): Promise<Challenge> {
  return createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost,
    counter,
    deriveKey,
    expiresAt: new Date(now().getTime() + CHALLENGE_MINUTES * 60_000),
    ...secrets(),
  });
}

const proofSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal("PBKDF2/SHA-256"),
      cost: z.int().min(1).max(100_000),
      expiresAt: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      nonce: z.string(),
      salt: z.string(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/** Checks what a browser worked out: JSON in base64. Null for what is wrong, expired or not of our making. */
export async function checkProof(text: string): Promise<Proof | null> {
  const parsed = proofSchema.safeParse(readJson(text));
  if (!parsed.success) return null;
  const { challenge, solution } = parsed.data;
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets() });
  const { nonce, expiresAt } = challenge.parameters;
  return verified ? { nonce, expiresAt: new Date(expiresAt * 1_000) } : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64").toString("utf8"));
  } catch {
    return null;
  }
}
