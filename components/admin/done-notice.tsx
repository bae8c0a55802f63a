import { Notice } from "#components/ui/notice.tsx";

const WORDS: Record<string, string> = {
  created: "Added as a draft. It is shown to readers once it is published.",
  saved: "Saved.",
  duplicated: "Duplicated. This is the copy, a draft: give it its own name and check its facts.",
  placed: "Placement added. Readers see it on its days, within a minute.",
  ended: "Ended. Readers no longer see it within a minute.",
  published: "Published. Readers see it from now on.",
  confirmed: "Confirmed as still true today.",
  stopped: "Stopped. Readers no longer see anything of this partner, and no request leaves for it.",
  started: "Started again. What was held goes out, and its published programs are back in the match.",
  withdrawn: "Withdrawn. Readers no longer see it.",
  draft: "Draft saved. Readers see it once it is published.",
  submitted: "Submitted. Below it says who can approve it.",
  approved: "Approved. It comes into force at once, or at the time that you chose.",
  taken_back: "The approval is taken back. The draft waits for another one.",
  retired: "Retired. Readers no longer see it within a minute.",
  discarded: "Draft discarded.",
  proposed: "Proposed. Nothing changes until it is approved.",
  terms_approved: "Approved. The terms are in force from their first day on.",
  weights_approved: "Approved. Every match is made with these weights from now on.",
  proposal_closed: "The proposal is closed. Nothing has changed.",
  agreement_ended: "Ended. Its schools take no requests any more.",
  tested: "The test was sent. How it ended stands below.",
  secret: "It has a new secret. Download it and hand it over; both sign until the time below.",
  former_secret: "Ended. Only the present secret signs from now on.",
  noted: "Note added.",
  contact: "Contact added.",
  logo: "The logo is in place. Readers see it on the pages of the partner's schools.",
  logo_removed: "The logo is gone.",
  removed: "Removed for good.",
  status: "Status changed.",
  invited: "Invitation sent. It can be accepted for three days.",
  resent: "Sent again. Only the link in the newest mail works.",
  revoked: "The invitation is taken back: its link opens nothing any more.",
  role: "Role changed. They were signed out and have it when they sign in again.",
  disabled: "Disabled. They are signed out and cannot sign in.",
  enabled: "Enabled. They can sign in again.",
  signed_out: "Signed out everywhere.",
  password: "Password changed. All other sessions are ended.",
  second_factor_reset: "Taken away. They set it up anew when they sign in.",
  second_factor_removed: "Your second step is taken away.",
  second_factor: "Your second step is set up. Each sign-in asks for a code from now on.",
  session: "That session is ended.",
  sessions: "All other sessions are ended.",
};

/** Says what has just been done; the page's address carries only the word for it. */
export function DoneNotice({ done }: { done: unknown }) {
  const words = typeof done === "string" && Object.hasOwn(WORDS, done) ? WORDS[done] : null;
  if (!words) return null;
  return (
    <Notice tone="success" role="status">
      <p>{words}</p>
    </Notice>
  );
}
