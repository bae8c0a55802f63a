import { Notice } from "#components/ui/notice.tsx";

/** Shown when an answer was sent but the browser did not keep the cookie that goes with it. */
export function CookieNotice() {
  return (
    <Notice tone="warning" role="alert" title="Your browser did not keep your answers">
      <p>
        We keep your answers with one cookie that holds a random number and nothing about you. Allow cookies
        for this site, then answer again.
      </p>
    </Notice>
  );
}

/** Shown when an answer came from a page of a visit that this browser no longer belongs to. */
export function LostNotice() {
  return (
    <Notice tone="warning" role="alert" title="Your earlier answers are not in this browser any more">
      <p>
        They go when cookies are cleared, and 30 days after the last one. What you sent just now is kept.
        Please answer again what is needed.
      </p>
    </Notice>
  );
}
