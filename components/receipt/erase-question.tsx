import { Stack } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";
import { NothingToDo } from "./nothing-to-do.tsx";
import { ReceiptQuestion } from "./receipt-question.tsx";

interface EraseQuestionProps {
  token: string;
  /** The request must be kept for now, whatever its person wants. */
  isKeptByLaw: boolean;
  schoolNames: string[];
}

/** Says what goes and what stays before anything is erased. */
export function EraseQuestion({ token, isKeptByLaw, schoolNames }: EraseQuestionProps) {
  if (isKeptByLaw)
    return (
      <NothingToDo
        title="We must keep this request for now"
        words="The law obliges us to keep it, for a dispute or an investigation for example. You can still withdraw from every school: then nobody may contact you about it. When that duty has ended you can have it erased here; if you do not, it goes by itself when its time is over."
        backHref={paths.receipt(token)}
      />
    );
  return (
    <ReceiptQuestion
      title="Delete your data?"
      action={paths.receiptEraseConfirm(token)}
      button="Delete my data"
      isDangerous
      back={{ href: paths.receipt(token), words: "Keep my data" }}
    >
      <Stack as="section" gap={3} aria-labelledby="goes">
        <h2 id="goes">What goes</h2>
        <ul>
          <li>Your name, e-mail address, phone number, ZIP code and question</li>
          <li>Your answers, your saved programs and the record of your match, on your devices too</li>
          <li>Notes about the request, your network address and your browser's name</li>
        </ul>
      </Stack>
      <Stack as="section" gap={3} aria-labelledby="stays">
        <h2 id="stays">What stays, without you in it</h2>
        <ul>
          <li>That somebody agreed, and withdrew, with which school and when</li>
          <li>Proof that these records were not changed: salted hashes, no personal data</li>
          <li>Sums of money</li>
          <li>A keyed hash of your address that keeps your data from being imported again</li>
        </ul>
      </Stack>
      <p>
        Your consent ends with it. {new Intl.ListFormat("en-US").format(schoolNames)}{" "}
        {schoolNames.length === 1 ? "is" : "are"} told so if{" "}
        {schoolNames.length === 1 ? "it has" : "they have"} your request, and why. What a school holds in its
        own systems only the school can erase: ask it, its privacy page says how.
      </p>
      <p>
        If you asked about the same program in another request, your consent in that one ends too. What we
        hold about it is deleted from its own receipt.
      </p>
      <p>You cannot take this back. Get a copy first if you want one.</p>
    </ReceiptQuestion>
  );
}
