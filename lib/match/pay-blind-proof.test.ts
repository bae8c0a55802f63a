import { expect, test } from "vitest";
import { PAY_BLIND_PROOF } from "./pay-blind-proof.ts";
import { ENGINE_VERSION } from "./rank.ts";

test("the published proof is of this engine: a new one demands `npm run prove:pay-blind`", () => {
  expect(PAY_BLIND_PROOF).toMatchObject({ engineVersion: ENGINE_VERSION, result: "identical" });
  expect(PAY_BLIND_PROOF.terms.length).toBeGreaterThanOrEqual(8);
  expect(PAY_BLIND_PROOF.sha256).toMatch(/^[0-9a-f]{64}$/);
});
