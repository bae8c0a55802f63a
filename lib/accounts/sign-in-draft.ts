import { z } from "zod";
import { open, seal } from "#lib/platform/crypto.ts";
import { cookieName, setCookie } from "./session-cookie.ts";

const PLACE = "sign-in-draft";
export const SIGN_IN_DRAFT_SECONDS = 120;

const draftSchema = z.object({
  email: z.string(),
  /** Field name to message; the form as a whole is "form". */
  errors: z.record(z.string(), z.string()),
});

/** What a refused sign-in held: the address as typed, never the password, and why it was refused. */
export type SignInDraft = z.infer<typeof draftSchema>;

export const signInDraftCookieName = () => cookieName("sign-in-draft");

/** The Set-Cookie line that carries a draft, encrypted, to the next showing of the page. */
export function signInDraftCookie(draft: SignInDraft): string {
  return setCookie(signInDraftCookieName(), seal(JSON.stringify(draft), PLACE), SIGN_IN_DRAFT_SECONDS);
}

export function clearedSignInDraftCookie(): string {
  return setCookie(signInDraftCookieName(), "", 0);
}

/** Reads a draft; null for anything that we did not seal. */
export function readSignInDraft(value: string | undefined): SignInDraft | null {
  if (!value) return null;
  try {
    return draftSchema.parse(JSON.parse(open(value, PLACE)));
  } catch {
    return null;
  }
}
