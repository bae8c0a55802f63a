import { Notice } from "#components/ui/notice.tsx";
import type { ReturnNote } from "#lib/leads/request-draft.ts";
import { paths } from "#lib/platform/paths.ts";

/** Says why the form came back although nothing typed was wrong, and what to do. */
export function RequestNotice({ note, hasDraft }: { note: ReturnNote | null; hasDraft: boolean }) {
  if (!hasDraft)
    return (
      <Notice tone="warning" role="alert" title="Nothing was sent, and what you typed is no longer here">
        <p>
          We keep it for half an hour, only with cookies allowed, and not of somebody who is too young. Please
          fill in the form again.
        </p>
      </Notice>
    );
  switch (note?.reason) {
    case "texts_changed":
      return (
        <Notice tone="warning" role="alert" title="A text on this form changed while you were filling it in">
          <p>Nothing was sent. What you typed is still here: read what you agree to again, then send.</p>
        </Notice>
      );
    case "busy":
      return (
        <Notice tone="info" role="alert" title="We are still working on your request">
          <p>
            It is being stored, and takes longer than usual. Wait a few seconds and press the button again: a
            request is never sent twice.
          </p>
        </Notice>
      );
    case "sent_before":
      return (
        <Notice tone="warning" role="alert" title="You already sent this form, with other details">
          <p>
            Nothing was added to it.{" "}
            {note.receiptToken && (
              <>
                <a href={paths.receipt(note.receiptToken)}>See the receipt of your request</a>.{" "}
              </>
            )}
            To send what stands below as a new request, press the button again.
          </p>
        </Notice>
      );
    case "limited":
      return (
        <Notice tone="warning" role="alert" title="Too many requests in a short time">
          <p>
            Nothing was sent. What you typed is still here: send it again in{" "}
            {waitWords(note.retryAfterSeconds)}.
          </p>
        </Notice>
      );
    case "too_soon":
      return (
        <Notice tone="warning" role="alert" title="That was too fast for us">
          <p>
            A form that comes back within seconds was mostly filled in by a machine. Nothing was sent. What
            you typed is still here: wait a moment and press the button again.
          </p>
        </Notice>
      );
    case "too_late":
      return (
        <Notice tone="warning" role="alert" title="This form was open for a long time">
          <p>Nothing was sent. What you typed is still here: check it and press the button again.</p>
        </Notice>
      );
    case "proof_refused":
      return (
        <Notice tone="warning" role="alert" title="A short check did not go through">
          <p>
            Your browser does it by itself, to keep automated senders out. Nothing was sent. What you typed is
            still here: press the button again.
          </p>
        </Notice>
      );
    case undefined:
      return null;
  }
}

function waitWords(seconds = 60): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes < 60) return minutes === 1 ? "a minute" : `${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? "an hour" : `${hours} hours`;
}
