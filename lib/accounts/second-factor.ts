import "server-only";
import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { now } from "#lib/platform/clock.ts";
import { hashToken } from "#lib/platform/crypto.ts";

const PERIOD = 30;
/** Steps of 30 seconds by which a device's clock may be off, either way. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
/** Without the letters that are read as digits. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** Where a sealed secret stands (`seal`). */
export const totpPlace = (userId: string) => `app_user.totpSecret:${userId}`;

/** 160 random bits in base32, as apps take them. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, label = "") =>
  new TOTP({ issuer: "Fairmatch", label, algorithm: "SHA1", digits: 6, period: PERIOD, secret });

/** The address that an app reads from the picture. */
export const totpUri = (secret: string, email: string) => totpOf(secret, email).toString();

/** The number of the 30 seconds that a code belongs to; null for a code that is not right about now. */
export function stepOfCode(secret: string, typed: string): number | null {
  const token = typed.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now().getTime();
  const delta = totpOf(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD) + delta;
}

/** Ten codes of 79 random bits, as "abcd-efgh-jkmn-pqrs". */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    // 248 is the largest multiple of 31 in a byte: what is beyond it would make some letters likelier.
    const letters: string[] = [];
    while (letters.length < 16)
      for (const byte of randomBytes(16))
        if (byte < 248 && letters.length < 16) letters.push(ALPHABET[byte % ALPHABET.length] ?? "");
    return letters.join("").replaceAll(/(.{4})(?!$)/g, "$1-");
  });
}

/** What is kept of a recovery code, however it is typed. */
export const hashRecoveryCode = (typed: string) =>
  hashToken(typed.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
