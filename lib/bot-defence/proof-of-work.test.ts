import { expect, test } from "vitest";
import { freezeClock } from "#lib/platform/clock.ts";
import { checkProof, createProofChallenge } from "./proof-of-work.ts";
import { solveProof } from "./solve-proof.ts";

const COST = 1_000;

type Sent = { challenge: { parameters: Record<string, unknown>; signature: string }; solution: object };

const changed = (proof: string, change: (sent: Sent) => void) => {
  const sent: Sent = JSON.parse(atob(proof));
  change(sent);
  return btoa(JSON.stringify(sent));
};

test("what the browser's solver works out holds", async () => {
  const challenge = await createProofChallenge(COST);
  const proof = await checkProof(await solveProof(challenge));
  expect(proof?.nonce).toBe(challenge.parameters.nonce);
  expect(proof?.expiresAt.getTime()).toBeGreaterThan(Date.now());
});

test("nothing else holds", async () => {
  const proof = await solveProof(await createProofChallenge(COST));
  const other = await createProofChallenge(COST);
  const wrong = [
    "",
    "x",
    btoa("{}"),
    btoa("[".repeat(3_000)),
    changed(proof, ({ challenge }) => Object.assign(challenge.parameters, { cost: 1 })),
    changed(proof, ({ challenge }) => Object.assign(challenge.parameters, { nonce: "00".repeat(16) })),
    changed(proof, ({ challenge }) => Object.assign(challenge.parameters, { expiresAt: 4_000_000_000 })),
    changed(proof, ({ challenge }) => Object.assign(challenge.parameters, { keySignature: "" })),
    changed(proof, ({ challenge }) => Object.assign(challenge, { signature: "" })),
    changed(proof, ({ challenge }) => Object.assign(challenge, other)),
    changed(proof, ({ solution }) => Object.assign(solution, { derivedKey: "00".repeat(32) })),
    changed(proof, ({ solution }) => Object.assign(solution, { counter: -1 })),
  ];
  for (const text of wrong) expect(await checkProof(text), text).toBeNull();
});

test("a challenge that ran out holds no more", async () => {
  freezeClock(new Date(Date.now() - 11 * 60_000));
  expect(await checkProof(await solveProof(await createProofChallenge(COST)))).toBeNull();
});
