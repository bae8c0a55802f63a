/** Why a new password is refused. */
export const PASSWORD_PROBLEMS = ["short", "long", "common", "personal"] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

export const PASSWORD_WORDS: Record<PasswordProblem, string> = {
  short: "Use at least 12 characters.",
  long: "Use at most 128 characters.",
  common: "This password is easy to guess. Use several words that do not belong together.",
  personal: "Do not use your name, your address or the name of this site.",
};

export const PASSWORD_HINT =
  "At least 12 characters. Several words that do not belong together are easy to keep.";

/** The words for a problem in a page's address; null for anything else. */
export function passwordProblemWords(problem: unknown): string | null {
  const known = PASSWORD_PROBLEMS.find((one) => one === problem);
  return known ? PASSWORD_WORDS[known] : null;
}
