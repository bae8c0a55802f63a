/** What the browser is given to work on; the rest of it goes back as it came. */
interface Challenge {
  parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
}

/**
 * Works out a challenge in the browser and gives what the form sends: tries counters from 0 until the derived key
 * begins as asked. The deriving runs outside the page's thread, so that typing is never held up.
 */
export async function solveProof(challenge: Challenge): Promise<string> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const prefix = fromHex(keyPrefix);
  const nonceBytes = fromHex(nonce);
  const password = new Uint8Array(nonceBytes.length + 4);
  password.set(nonceBytes);
  const counterAt = new DataView(password.buffer, nonceBytes.length);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: fromHex(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    counterAt.setUint32(0, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derived = new Uint8Array(await crypto.subtle.deriveBits(derivation, key, keyLength * 8));
    if (prefix.every((byte, index) => derived[index] === byte))
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey: toHex(derived) } }));
  }
}

/** Whether this browser can do it: pages that did not come over https have no `crypto.subtle`. */
export const canSolveProofs = () => globalThis.crypto?.subtle !== undefined;

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
