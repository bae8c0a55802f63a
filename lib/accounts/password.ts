import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP's floor for Argon2id: memory in KiB, passes, lanes. Raising one makes older hashes be renewed at sign-in. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** A hash of nobody's password: verifying against it costs an unknown account as much time as a known one. */
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** Hashes a password with Argon2id and a fresh salt, in PHC form. The whole password counts, whatever its length. */
export async function hashPassword(password: string): Promise<string> {
  const { memory, passes, parallelism } = PARAMETERS;
  const nonce = randomBytes(16);
  const tag = await derive("argon2id", {
    message: normalised(password),
    nonce,
    memory,
    passes,
    parallelism,
    tagLength: TAG_BYTES,
  });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether the password made this hash. Without a hash (no such account) it takes as long and says no. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = PHC.exec(hash ?? NOBODY);
  if (!parts) throw new Error("This is not an Argon2id hash.");
  const [, memory, passes, parallelism, salt = "", expected = ""] = parts;
  const wanted = Buffer.from(expected, "base64");
  const tag = await derive("argon2id", {
    message: normalised(password),
    nonce: Buffer.from(salt, "base64"),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  });
  return timingSafeEqual(tag, wanted) && hash !== null;
}

/** Whether a hash was made with weaker parameters than those in use now. */
export function needsRehash(hash: string): boolean {
  const [, memory, passes, parallelism] = PHC.exec(hash) ?? [];
  return (
    Number(memory) < PARAMETERS.memory ||
    Number(passes) < PARAMETERS.passes ||
    Number(parallelism) < PARAMETERS.parallelism
  );
}

const normalised = (password: string) => Buffer.from(password.normalize("NFC"));
const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
