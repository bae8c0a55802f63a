import { SubmitButton } from "#components/forms/submit-button.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";

interface OpenLinkProps {
  token: string;
  /** `here`: its answers are those of this device already. `gone`: used, too old, or none of ours. */
  state: "open" | "here" | "gone";
  /** When other answers were given on this device, which the link's would take the place of. */
  otherAnswers: Date | null;
}

/** Where a link from a mail leads: one button, so that nobody uses the link up by looking. */
export function OpenLink({ token, state, otherAnswers }: OpenLinkProps) {
  if (state === "here")
    return (
      <Page width="form" title="Your answers are open on this device">
        <Ways />
      </Page>
    );
  if (state === "gone")
    return (
      <Page width="form" title="This link opens nothing any more">
        <Stack gap={6}>
          <p>
            A link works once and for 7 days, and goes when the answers are cleared. It may also have been cut
            short when it was copied. Your answers are still on the device where you gave them: have a new
            link sent from there.
          </p>
          {otherAnswers ? (
            <Ways />
          ) : (
            <Cluster>
              <ButtonLink href={paths.match()}>Start a match here</ButtonLink>
            </Cluster>
          )}
        </Stack>
      </Page>
    );
  return (
    <Page
      width="form"
      title="Go on with your answers"
      lead="This opens the answers of your match on this device. The link works once."
    >
      <Stack gap={6}>
        {otherAnswers && (
          <Notice tone="warning" title="This device has other answers">
            <p>
              They are from {dayWords(otherAnswers)}. If you open the link, this device shows the answers of
              the link instead, and you cannot get back to the others.{" "}
              <a href={paths.matchReview()}>Look at the answers on this device</a>
            </p>
          </Notice>
        )}
        <form method="post" action={paths.matchLinkOpen(token)}>
          <SubmitButton size="large">Open my answers here</SubmitButton>
        </form>
        <p>
          On a shared device, press “Clear my answers” when you are done. It clears them on your other device
          too.
        </p>
      </Stack>
    </Page>
  );
}

function Ways() {
  return (
    <Cluster>
      <ButtonLink href={paths.matchReview()}>Check my answers</ButtonLink>
      <ButtonLink href={paths.matchResults()} variant="secondary">
        See my matches
      </ButtonLink>
    </Cluster>
  );
}
