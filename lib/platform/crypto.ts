import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { requireEnv } from "./env.ts";
import { processWide } from "./process.ts";

interface KeyRing {
  activeId: string;
  /** As key objects: taking a key in costs more than sealing with it. */
  keys: Map<string, KeyObject>;
}

/** Reads `id:key[,id:key]`; the first key seals, all of them open. */
export function parseKeyRing(text: string): KeyRing {
  const entries = text.split(",").map((entry): [string, KeyObject] => {
    const [id = "", key = ""] = entry.split(":");
    return [id, createSecretKey(Buffer.from(key, "base64url"))];
  });
  const [first] = entries;
  if (!first) throw new Error("The key ring is empty.");
  return { activeId: first[0], keys: new Map(entries) };
}

const ring = () => processWide("keys", () => parseKeyRing(requireEnv("FAIRMATCH_KEYS")));

/** The ids of the keys in use, the sealing one first. */
export function keyIds(): string[] {
  return [...ring().keys.keys()];
}

/** Tells two keys of the same id apart without giving either away: keyed hash of a fixed text, hex. */
export function keyFingerprint(id: string, text: string): string {
  return createHmac("sha256", keyOf(ring().keys, id)).update(text).digest("hex");
}

/**
 * Encrypts with AES-256-GCM. `place` (table, column and row id, as in "lead.email:<id>") is bound in,
 * so that a value moved to another row does not open. Form: `v1:keyid:iv:tag:text`, parts in base64url.
 */
export function seal(plain: string, place: string): string {
  const { activeId, keys } = ring();
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(keys, activeId), iv);
  cipher.setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return ["v1", activeId, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(
    ":",
  );
}

/** Decrypts what `seal` made for the same place. Throws when key, place or text do not fit. */
export function open(sealed: string, place: string): string {
  const [version, keyId, iv, tag, text] = sealed.split(":");
  if (version !== "v1" || !keyId || !iv || !tag || text === undefined)
    throw new Error("This is not a sealed value.");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(ring().keys, keyId), Buffer.from(iv, "base64url"));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}

function keyOf(keys: Map<string, KeyObject>, id: string): KeyObject {
  const key = keys.get(id);
  if (!key) throw new Error(`The key "${id}" is not in FAIRMATCH_KEYS.`);
  return key;
}

/** Keyed hash for exact look-up of a normalised value, hex. */
export function blindIndex(value: string): string {
  return createHmac("sha256", requireEnv("FAIRMATCH_INDEX_KEY")).update(value).digest("hex");
}

/** 256 random bits in base64url: for anything whose knowledge grants access. Store only its hash. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a token, for storage and look-up. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** SHA-256 in hex. */
export function sha256Hex(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Compares without telling by time where two strings differ. */
export function equalSecrets(a: string, b: string): boolean {
  return timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
}
