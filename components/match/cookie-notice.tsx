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
