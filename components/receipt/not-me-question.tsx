import { Stack } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";
import { ReceiptQuestion } from "./receipt-question.tsx";

/** For somebody who got a mail about a request that they did not make. Shows nothing of what it says. */
export function NotMeQuestion({ token, schoolNames }: { token: string; schoolNames: string[] }) {
  return (
    <ReceiptQuestion
      title="Did you not make this request?"
      action={paths.receiptNotMeConfirm(token)}
      button="I did not make it: stop everything"
      isDangerous
      back={{ href: paths.receipt(token), words: "I did make it" }}
    >
      <Stack gap={4}>
        <p>
          Somebody asked for information from {new Intl.ListFormat("en-US").format(schoolNames)} and gave your
          details, perhaps by a slip of the keyboard. One press stops it:
        </p>
        <ul>
          <li>What was not sent yet is never sent.</li>
          <li>A school that has it is told to make no contact, until it confirms.</li>
          <li>Other requests with the same e-mail address for the same programs end too.</li>
          <li>The page behind the link shows nothing any more of what was typed.</li>
        </ul>
        <p>You cannot take this back. Whoever did want the information can send a new request.</p>
      </Stack>
    </ReceiptQuestion>
  );
}
