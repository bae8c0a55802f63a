import { Notice } from "#components/ui/notice.tsx";

/** What happens after the button was pressed, and what happened when no answer came. */
export function SendStatus({ state }: { state: "typing" | "preparing" | "sending" | "lost" }) {
  if (state === "lost")
    return (
      <Notice tone="warning" role="alert" title="We got no answer from our server">
        <p>
          Your request may have arrived or not. Everything is still here. Press the button again when you are
          connected: a request is never sent twice.
        </p>
      </Notice>
    );
  return (
    <p role="status">
      {state === "preparing" &&
        "One moment: your browser is finishing a short check that keeps automated senders out."}
    </p>
  );
}
