import { Stack } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { DAY_PARTS, START_TIMES, WEEKDAYS } from "#lib/leads/contact-options.ts";
import type { OpenReceipt } from "#lib/leads/receipt.ts";
import { momentWords } from "#lib/platform/dates.ts";
import styles from "./receipt-details.module.css";

/** What was typed, when, and how to find the way back. */
export function ReceiptDetails({ receipt, link }: { receipt: OpenReceipt; link: string }) {
  const { person } = receipt;
  const items = [
    { term: "We received it", value: momentWords(receipt.sentAt) },
    { term: "Reference number", value: receipt.reference },
    { term: "Name", value: person.name },
    { term: "E-mail", value: person.email },
    { term: "Phone", value: person.phone ?? "Not given" },
    { term: "ZIP code", value: person.zip ?? "Not given" },
    { term: "Days", value: words(WEEKDAYS, person.contactDays.map(String)) || "Any day" },
    { term: "Times", value: words(DAY_PARTS, person.contactHours) || "Any time" },
    { term: "Start", value: words(START_TIMES, person.startWhen ? [person.startWhen] : []) || "Not given" },
    { term: "Question", value: person.question ?? "None" },
  ];
  return (
    <>
      <Stack as="section" gap={4} aria-labelledby="said">
        <h2 id="said">What your request says</h2>
        <SummaryList items={items} className={styles.details} />
      </Stack>
      <Stack as="section" gap={4} aria-labelledby="back">
        <h2 id="back">How to come back</h2>
        <p>
          Save this link, or print this page. Anyone who has the link can open this receipt, so keep it to
          yourself.
        </p>
        <p className={styles.link}>
          <a href={link}>{link}</a>
        </p>
        <p>The link also shows the newest state of your request. Open it again at any time.</p>
      </Stack>
    </>
  );
}

function words(options: readonly { value: string; label: string }[], chosen: readonly string[]): string {
  return options
    .filter(({ value }) => chosen.includes(value))
    .map(({ label }) => label)
    .join("; ");
}
