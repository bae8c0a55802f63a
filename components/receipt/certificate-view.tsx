import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { CHANNEL_LABELS } from "#lib/consent/channels.ts";
import type { InquiryCertificate } from "#lib/leads/certificate-views.ts";
import { momentWords } from "#lib/platform/dates.ts";
import styles from "./certificate-view.module.css";

interface CertificateViewProps {
  found: InquiryCertificate;
  receiptHref: string;
  fileHref: string;
}

/** What one inquiry rests on, to read and to print; the signed file proves it. */
export function CertificateView({ found, receiptHref, fileHref }: CertificateViewProps) {
  return (
    <Page
      width="form"
      kicker={`Reference ${found.reference}`}
      title={`What was agreed to with ${found.schoolName}`}
      lead="Print this page, or keep the signed file: it can be checked without us."
    >
      <Stack gap={8}>
        <SummaryList
          items={[
            { term: "School", value: found.schoolLegalName },
            { term: "Receives it for the school", value: found.partnerLegalName },
            { term: "Program", value: found.programName },
            { term: "Publisher of this site", value: found.publisher },
            ...(found.optOutSignal
              ? [{ term: "Opt-out signal", value: "Sent by the browser (Global Privacy Control)" }]
              : []),
          ]}
        />
        {found.consents.map((consent) => (
          <Card as="article" key={consent.channel}>
            <Stack gap={4}>
              <h2 className={styles.channel}>{CHANNEL_LABELS[consent.channel]}</h2>
              {consent.text.split(/\n\s*\n/).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              <SummaryList
                items={[
                  { term: "Agreed", value: momentWords(consent.agreedAt) },
                  ...(consent.withdrawnAt
                    ? [{ term: "Withdrawn", value: momentWords(consent.withdrawnAt) }]
                    : []),
                  { term: "Version of the text", value: consent.textNumber },
                  {
                    term: "Fingerprint of the text (SHA-256)",
                    value: <code className={styles.hash}>{consent.textHash}</code>,
                  },
                  {
                    term: "Sealed in the ledger",
                    value:
                      consent.batch === null ? "Not yet" : `Batch ${consent.batch.toLocaleString("en-US")}`,
                  },
                ]}
              />
            </Stack>
          </Card>
        ))}
        {found.certificate ? (
          <Stack gap={4} className={styles.ways}>
            <Cluster>
              <ButtonLink href={fileHref}>Save the signed file</ButtonLink>
              <ButtonLink href={receiptHref} variant="quiet">
                Back to your receipt
              </ButtonLink>
            </Cluster>
            <p>
              The file names no person. It shows that these entries stand in our ledger as they were written,
              and when. The keys are at <a href="/.well-known/fairmatch-ledger.json">fairmatch-ledger.json</a>
              .
            </p>
          </Stack>
        ) : (
          <Notice tone="info" role="status" title={found.isWaiting ? "Not sealed yet" : "No signed file"}>
            <p>
              {found.isWaiting
                ? "Entries are sealed within a few seconds. Load this page again for the signed file."
                : "This request is from before the ledger began. What was agreed to stands above."}
            </p>
            <p>
              <a href={receiptHref}>Back to your receipt</a>
            </p>
          </Notice>
        )}
      </Stack>
    </Page>
  );
}
