import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { parseEnv } from "./env.ts";

const key = () => randomBytes(32).toString("base64url");

test("random secrets are taken in any spelling", () => {
  expect(() => parseEnv({ NEXTAUTH_SECRET: key(), FAIRMATCH_KEYS: `k1:${key()},k2:${key()}` })).not.toThrow();
  expect(() => parseEnv({ NEXTAUTH_SECRET: randomBytes(32).toString("hex") })).not.toThrow();
});

test.each([
  ["NEXTAUTH_SECRET", "short"],
  ["NEXTAUTH_SECRET", "a".repeat(43)],
  ["FAIRMATCH_INDEX_KEY", "abab".repeat(10)],
  ["FAIRMATCH_INDEX_KEY", `change-me-${"0123456789".repeat(3)}`],
  ["FAIRMATCH_KEYS", `k1:${"A".repeat(43)}`],
  ["FAIRMATCH_KEYS", `k1:${key()},k2:${"A".repeat(43)}`],
])("%s is refused when it is %s", (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(name);
});

test("what loosens the rules for webhooks exists in demo and tests only", () => {
  expect(() => parseEnv({ ALLOW_INSECURE_WEBHOOKS: "1" })).toThrow("ALLOW_INSECURE_WEBHOOKS");
  expect(() => parseEnv({ ALLOW_INSECURE_WEBHOOKS: "1", FAIRMATCH_MODE: "demo" })).not.toThrow();
});
