import { Page } from "#components/ui/page.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import type { ClosedReceipt as Closed } from "#lib/leads/receipt.ts";
import { momentWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { ReceiptRefresh } from "./receipt-refresh.tsx";
import { ReferenceNumber } from "./reference-number.tsx";

interface ClosedReceiptProps {
  receipt: Closed;
  token: string;
  /** How each school's part stands, by inquiry id. */
  standings: ReadonlyMap<string, string>;
  /** A school has not confirmed yet. */
  isOpen: boolean;
}

/** A request that was erased or that nobody here made: what happened, and nothing about the person. */
export function ClosedReceipt({ receipt, token, standings, isOpen }: ClosedReceiptProps) {
  const isErased = receipt.why === "erased";
  const when = momentWords(receipt.closedAt);
  return (
    <Page
      width="form"
      kicker="Receipt"
      title={isErased ? "This request was erased" : "This request is stopped"}
      lead={
        <>
          Reference number <ReferenceNumber>{receipt.reference}</ReferenceNumber>
        </>
      }
    >
      <Stack gap={8}>
        {isOpen && <ReceiptRefresh />}
        {isErased ? (
          <p>
            Erased on {when}. Name, address, answers, questions and everything else about the person are gone
            from our systems. What is listed here remains.
          </p>
        ) : (
          <Stack gap={4}>
            <p>
              On {when} somebody told us that they had not made it. Everything was stopped then, and this page
              no longer shows what the request said.
            </p>
            <p>
              What was typed into it is not erased yet. If it is about you, you can have it erased now:{" "}
              <a href={paths.receiptErase(token)}>Delete my data</a>
            </p>
          </Stack>
        )}
        <Stack as="section" gap={6} aria-labelledby="remains">
          <h2 id="remains">{isErased ? "What remains" : "What went to whom"}</h2>
          {receipt.inquiries.map(({ inquiryId, schoolName, consents }) => (
            <Stack key={inquiryId} gap={3}>
              <h3>{schoolName}</h3>
              <p>{standings.get(inquiryId)}</p>
              <SummaryList
                items={consents.map(({ channel, agreedAt, withdrawnAt }) => ({
                  term: CHANNEL_LABELS[channel],
                  value: `Agreed ${momentWords(agreedAt)}${withdrawnAt ? `, withdrawn ${momentWords(withdrawnAt)}` : ""}`,
                }))}
              />
            </Stack>
          ))}
          {isErased && (
            <p>
              These facts stay without the person, together with sums of money and a keyed hash that keeps
              what was erased from being imported again.
            </p>
          )}
        </Stack>
      </Stack>
    </Page>
  );
}
