import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  timingSafeEqual,
  verify,
} from "node:crypto";
import { canonical } from "./leaf.ts";

/** What is signed of a batch. */
export interface BatchHeader {
  number: number;
  size: number;
  /** Leaves of all batches up to this one. */
  total: number;
  root: string;
  previousHash: string;
  /** ISO 8601. */
  sealedAt: string;
  keyId: string;
}

export interface SigningKey {
  id: string;
  privateKey: KeyObject;
  /** 32 bytes in base64url. */
  publicKey: string;
}

/** What the first batch follows. */
export const NO_BATCH = "0".repeat(64);

/** The DER frames of RFC 8410 around 32 bytes. */
const PRIVATE_FRAME = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_FRAME = Buffer.from("302a300506032b6570032100", "hex");

/** Reads `id:seed`, the seed 32 bytes in base64url. */
export function parseSigningKey(text: string): SigningKey {
  const [id = "", seed = ""] = text.split(":");
  const privateKey = createPrivateKey({
    key: Buffer.concat([PRIVATE_FRAME, Buffer.from(seed, "base64url")]),
    format: "der",
    type: "pkcs8",
  });
  const der = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return { id, privateKey, publicKey: der.subarray(PUBLIC_FRAME.length).toString("base64url") };
}

/** SHA-256 of the canonical header, hex. */
export function batchHash(header: BatchHeader): string {
  return createHash("sha256").update(canonical(header)).digest("hex");
}

/** Ed25519 over the canonical form of any object, base64url. */
export function signObject(value: object, { privateKey }: SigningKey): string {
  return sign(null, Buffer.from(canonical(value)), privateKey).toString("base64url");
}

/** False also for a key or signature that is none. */
export function isSigned(value: object, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([PUBLIC_FRAME, Buffer.from(publicKey, "base64url")]),
      format: "der",
      type: "spki",
    });
    return verify(null, Buffer.from(canonical(value)), key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}

/** Compares two hex hashes. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, "hex"), Buffer.from(b, "hex")];
  return left.length === right.length && timingSafeEqual(left, right);
}
