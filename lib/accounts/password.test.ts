import { argon2Sync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hashPassword, needsRehash, verifyPassword } from "./password.ts";

describe("passwords", () => {
  test("are kept as Argon2id in PHC form with the parameters in use", async () => {
    const hash = await hashPassword("a long enough sentence");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword("a long enough sentence", hash)).toBe(true);
    expect(await verifyPassword("a long enough sentencf", hash)).toBe(false);
    expect(needsRehash(hash)).toBe(false);
  });

  test("count to their last byte, beyond the 72 that bcrypt sees", async () => {
    const hash = await hashPassword(`${"x".repeat(72)}a`);
    expect(await verifyPassword(`${"x".repeat(72)}b`, hash)).toBe(false);
    const emoji = "🗝️".repeat(40);
    expect(await verifyPassword(emoji, await hashPassword(emoji))).toBe(true);
  });

  test("two hashes of one password differ", async () => {
    expect(await hashPassword("same password")).not.toBe(await hashPassword("same password"));
  });

  test("an unknown account is refused after the same work", async () => {
    expect(await verifyPassword("anything at all", null)).toBe(false);
  });

  test("hashes with other parameters still verify and ask to be renewed", async () => {
    const nonce = Buffer.alloc(16, 7);
    const tag = argon2Sync("argon2id", {
      message: Buffer.from("old password"),
      nonce,
      memory: 8_192,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    });
    const base64 = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
    const weak = `$argon2id$v=19$m=8192,t=1,p=1$${base64(nonce)}$${base64(tag)}`;
    expect(await verifyPassword("old password", weak)).toBe(true);
    expect(needsRehash(weak)).toBe(true);
  });

  test("a broken hash is an error, never a match", async () => {
    await expect(verifyPassword("x", "plain text")).rejects.toThrow("not an Argon2id hash");
  });
});
