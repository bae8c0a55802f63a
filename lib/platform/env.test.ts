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

test("the organization's own sign-in is configured whole, and over https, or not at all", () => {
  const whole = {
    STAFF_OIDC_ISSUER: "https://id.example",
    STAFF_OIDC_CLIENT_ID: "fairmatch",
    STAFF_OIDC_CLIENT_SECRET: "not-a-real-secret",
  };
  expect(() => parseEnv(whole)).not.toThrow();
  for (const name of Object.keys(whole)) {
    expect(() => parseEnv({ ...whole, [name]: "" })).toThrow(name);
    expect(() => parseEnv({ [name]: whole[name as keyof typeof whole] })).toThrow("STAFF_OIDC");
  }
  for (const issuer of ["http://id.example", "id.example", "file:///etc/issuer"])
    expect(() => parseEnv({ ...whole, STAFF_OIDC_ISSUER: issuer })).toThrow("STAFF_OIDC_ISSUER");
  expect(() =>
    parseEnv({ ...whole, STAFF_OIDC_ISSUER: "http://127.0.0.1:1", FAIRMATCH_MODE: "demo" }),
  ).not.toThrow();
});

test("what loosens the rules for webhooks exists in demo and tests only", () => {
  expect(() => parseEnv({ ALLOW_INSECURE_WEBHOOKS: "1" })).toThrow("ALLOW_INSECURE_WEBHOOKS");
  expect(() => parseEnv({ ALLOW_INSECURE_WEBHOOKS: "1", FAIRMATCH_MODE: "demo" })).not.toThrow();
});
