import { Notice } from "#components/ui/notice.tsx";
import { paths } from "#lib/platform/paths.ts";

/** For a browser that sends the opt-out signal: what it truly changes, before a request and after. */
export function OptOutNote({ at }: { at: "form" | "receipt" }) {
  return (
    <Notice
      tone="plain"
      title={
        at === "form"
          ? "Your browser asks sites not to sell or share your data"
          : "Your browser asked us not to sell or share your data"
      }
    >
      <p>
        {at === "form"
          ? "We honor it: your request is kept without the guide that led you here, and your clicks on sponsored links are not counted. A school that you choose below still receives your request, because you ask us to send it, and pays us for it."
          : "We honored it: your request is kept without the guide that led you here. The schools named here receive it because you asked us to send it, and pay us for it."}{" "}
        <a href={paths.privacyOptOut()}>More about this signal</a>
      </p>
    </Notice>
  );
}
