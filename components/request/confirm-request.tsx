import { SubmitButton } from "#components/forms/submit-button.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import type { Confirmation, ConfirmationSchool } from "#lib/leads/confirmation.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { schoolsInWords, sendWords } from "./request-view.ts";

/** What a link from a mail opens: one button while the request waits, and a word about it afterwards. */
export function ConfirmRequest({
  token,
  confirmation,
}: {
  token: string;
  confirmation: Confirmation | null;
}) {
  switch (confirmation?.state) {
    case "open": {
      const reached = confirmation.schools.filter(({ askedAt }) => askedAt === null);
      return (
        <Page
          width="form"
          title={`Ask ${schoolsInWords(reached.length > 0 ? reached : confirmation.schools)} for information?`}
          lead={
            <>
              Your request {confirmation.reference} waits for you. Nothing is sent until you press the button.
            </>
          }
        >
          <Stack gap={6}>
            {confirmation.schools.map((school) => (
              <ConfirmSchool key={school.schoolName} school={school} />
            ))}
            <form method="post" action={paths.requestConfirmSend(token)}>
              <SubmitButton size="large">
                {reached.length > 0 ? sendWords(reached) : "Confirm my request"}
              </SubmitButton>
            </form>
            <p>
              You did not ask for this? Close this page. Nothing is sent, and after{" "}
              {dayWords(confirmation.confirmBy)} nobody can send it.
            </p>
          </Stack>
        </Page>
      );
    }
    case "confirmed":
      return (
        <Page width="form" title="You have confirmed this request">
          <Stack gap={6}>
            <p>It is sent once, however often this link is opened.</p>
            <p>
              <ButtonLink href={paths.receipt(confirmation.receiptToken)}>See your receipt</ButtonLink>
            </p>
          </Stack>
        </Page>
      );
    default:
      return (
        <Page width="form" title="This link confirms nothing any more">
          <Stack gap={6}>
            <p>
              It may be too old, cut off in your mail program, or its request was stopped. You can ask the
              schools again at any time.
            </p>
            <p>
              <ButtonLink href={paths.matchResults()}>Go to your results</ButtonLink>
            </p>
          </Stack>
        </Page>
      );
  }
}

/** What pressing the button agrees to with one school. */
function ConfirmSchool({ school }: { school: ConfirmationSchool }) {
  return (
    <Stack as="section" gap={3} aria-label={school.schoolName}>
      <h2>{school.schoolName}</h2>
      <p>
        About {school.programName}. {school.partnerLegalName} receives your details.
      </p>
      {school.askedAt && (
        <p>
          You asked {school.schoolName} the same on {dayWords(school.askedAt)}, so this school does not get it
          a second time.
        </p>
      )}
      {school.consents.map(({ channel, text }) => (
        <Stack key={channel} gap={2}>
          <h3>{CHANNEL_LABELS[channel]}</h3>
          {text.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
