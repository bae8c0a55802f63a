import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";

/**
 * AWLEVEL of IPEDS completions. The four lengths of a certificate become one level. A post-master's certificate has
 * no level of its own here and stands with the post-bachelor's certificates: both are short courses for graduates.
 */
const AWARD_LEVELS: Readonly<Record<string, CredentialLevel>> = {
  20: "certificate",
  21: "certificate",
  2: "certificate",
  4: "certificate",
  3: "associate",
  5: "bachelors",
  6: "post_bachelors_certificate",
  7: "masters",
  8: "post_bachelors_certificate",
  17: "doctorate",
  18: "doctorate",
  19: "doctorate",
};

/** CREDLEV of the Scorecard's fields of study; a first-professional degree (7) is a doctorate in IPEDS. */
const CREDENTIAL_LEVELS: Readonly<Record<string, CredentialLevel>> = {
  1: "certificate",
  2: "associate",
  3: "bachelors",
  4: "post_bachelors_certificate",
  5: "masters",
  6: "doctorate",
  7: "doctorate",
  8: "post_bachelors_certificate",
};

export const levelOfAward = (code: string): CredentialLevel | undefined => AWARD_LEVELS[code];
export const levelOfCredential = (code: string): CredentialLevel | undefined => CREDENTIAL_LEVELS[code];
