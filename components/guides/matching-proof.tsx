import { SummaryList } from "#components/ui/summary-list.tsx";
import { PAY_BLIND_PROOF } from "#lib/match/pay-blind-proof.ts";
import { ENGINE_VERSION } from "#lib/match/rank.ts";
import { dayWords } from "#lib/platform/dates.ts";
import styles from "./matching-proof.module.css";

/** When the pay-blind proof last ran, on what, what it found, and how anybody repeats it. */
export function MatchingProof() {
  const { date, answerSets, permutations, terms, seed, sha256, result, engineVersion } = PAY_BLIND_PROOF;
  return (
    <SummaryList
      items={[
        { term: "Result", value: result === "identical" ? "Every result identical, byte for byte" : result },
        { term: "Date of the test", value: <time dateTime={date}>{dayWords(date)}</time> },
        { term: "Version of the scoring program", value: engineVersion },
        {
          term: "What was done",
          value: `${answerSets} sets of answers were matched again after each of ${permutations} changes at random.`,
        },
        { term: "What was changed", value: `${terms.join("; ")}.` },
        {
          term: "Fingerprint of all results (SHA-256)",
          value: <code className={styles.hash}>{sha256}</code>,
        },
        { term: "To repeat it", value: <code>npm run prove:pay-blind -- {seed}</code> },
      ]}
    />
  );
}

/** The version that scores now. */
export function EngineVersion() {
  return <>{ENGINE_VERSION}</>;
}
