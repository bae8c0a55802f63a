import { SubmitButton } from "#components/forms/submit-button.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Stack } from "#components/ui/stack.tsx";
import type { Confirmation } from "#lib/leads/confirmation.ts";
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
    case "open":
      return (
        <Page
          width="form"
          title={`Ask ${schoolsInWords(confirmation.schools)} for information?`}
          lead={
            <>
              Your request {confirmation.reference} waits for you. Nothing is sent until you press the button.
            </>
          }
        >
          <Stack gap={6}>
            <ul>
              {confirmation.schools.map(({ schoolName, partnerLegalName }) => (
                <li key={schoolName}>
                  {schoolName}: {partnerLegalName} receives your details.
                </li>
              ))}
            </ul>
            <form method="post" action={paths.requestConfirmSend(token)}>
              <SubmitButton size="large">{sendWords(confirmation.schools)}</SubmitButton>
            </form>
            <p>
              You did not ask for this? Close this page. Nothing is sent, and after{" "}
              {dayWords(confirmation.confirmBy)} nobody can send it.
            </p>
          </Stack>
        </Page>
      );
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
