/** RFC 5321 4.5.3.1: 64 before the @, 254 in all. */
const MAX_LOCAL = 64;
export const MAX_EMAIL = 254;

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * The one parser of e-mail addresses that readers type. Takes plain ASCII addresses only: no quoted local part,
 * no comments, lists, display names, IP literals or line breaks, because an address that two mail programs read
 * differently can reach somebody else. Gives the address with its domain in lower case, or null.
 */
export function parseEmailAddress(typed: string): string | null {
  if (typed.length > MAX_EMAIL) return null;
  const at = typed.lastIndexOf("@");
  const local = typed.slice(0, at);
  const domain = typed.slice(at + 1).toLowerCase();
  const labels = domain.split(".");
  const topLevel = labels.at(-1) ?? "";
  const isSound =
    at > 0 &&
    local.length <= MAX_LOCAL &&
    LOCAL.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LEVEL.test(topLevel);
  return isSound ? `${local}@${domain}` : null;
}

/** What the blind index is made of: mail providers treat letter case as the same. */
export function normaliseEmail(address: string): string {
  return address.toLowerCase();
}

const SLIPS: Record<string, string> = {
  "gmial.com": "gmail.com",
  "gmai.com": "gmail.com",
  "gamil.com": "gmail.com",
  "gnail.com": "gmail.com",
  "gmail.co": "gmail.com",
  "gmail.con": "gmail.com",
  "yaho.com": "yahoo.com",
  "yahooo.com": "yahoo.com",
  "yahoo.con": "yahoo.com",
  "hotmial.com": "hotmail.com",
  "hotmai.com": "hotmail.com",
  "hotmail.con": "hotmail.com",
  "outlok.com": "outlook.com",
  "outlook.con": "outlook.com",
  "iclod.com": "icloud.com",
  "icloud.con": "icloud.com",
};

/** The address that was probably meant, for common slips in big providers' names. A hint, never a refusal. */
export function suggestEmail(typed: string): string | null {
  const address = parseEmailAddress(typed.trim());
  if (!address) return null;
  const [local = "", domain = ""] = address.split("@");
  const meant = SLIPS[domain];
  return meant ? `${local}@${meant}` : null;
}
