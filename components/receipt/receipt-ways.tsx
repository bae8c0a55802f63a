import { Stack } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./receipt-ways.module.css";

/** Everything that its owner can do with a request. Each way leads to a page that asks first. */
export function ReceiptWays({ token, canWithdraw }: { token: string; canWithdraw: boolean }) {
  return (
    <Stack as="section" gap={4} aria-labelledby="ways" className={styles.ways}>
      <h2 id="ways">What you can do</h2>
      <ul>
        {canWithdraw && (
          <>
            <li>
              <a href={paths.receiptWithdraw(token)}>Withdraw from every school</a>
            </li>
            <li>
              <a href={paths.receiptPreferences(token)}>Change how and when schools may contact you</a>
            </li>
          </>
        )}
        <li>
          <a href={paths.receiptExport(token)}>Get a copy of everything that we hold about you</a>
        </li>
        <li>
          <a href={paths.receiptErase(token)}>Delete my data</a>
        </li>
        <li>
          <a href={paths.receiptNotMe(token)}>I did not make this request</a>
        </li>
      </ul>
    </Stack>
  );
}
