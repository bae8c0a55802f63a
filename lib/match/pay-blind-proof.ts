import proof from "#content/data/pay-blind-proof.json" with { type: "json" };

/** What `npm run prove:pay-blind` found, as `/how-matching-works` publishes it. */
export interface PayBlindProof {
  /** ISO day. */
  date: string;
  engineVersion: string;
  seed: number;
  answerSets: number;
  permutations: number;
  /** The kinds of commercial terms that were changed. */
  terms: readonly string[];
  /** Of all results. */
  sha256: string;
  result: string;
}

export const PAY_BLIND_PROOF: PayBlindProof = proof;
