import { SelectField } from "#components/forms/select-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { DisclosureVersionView } from "#lib/disclosures/admin-views.ts";
import { wordDiff } from "#lib/disclosures/word-diff.ts";
import styles from "./disclosure-diff.module.css";

/** What changes from one version to another, word by word: the draft against what is in force until others are chosen. */
export function DisclosureDiff({
  versions,
  compared,
}: {
  versions: readonly DisclosureVersionView[];
  compared: { from: number; to: number };
}) {
  if (versions.length < 2) return null;
  const numbered = (number: number) => versions.find((version) => version.number === number);
  const to = numbered(compared.to) ?? versions[0];
  const from = numbered(compared.from) ?? versions.find(({ number }) => number < (to?.number ?? 0));
  if (!to || !from) return null;
  const options = versions.map(({ number, status }) => ({
    value: String(number),
    label: `Version ${number}${status === "draft" ? ", draft" : status === "published" ? ", in force" : ""}`,
  }));
  return (
    <section id="compare" aria-label="Compare versions" className={styles.section}>
      <h2>
        What changes from version {from.number} to version {to.number}
      </h2>
      <form action="#compare" className={styles.choice}>
        <SelectField name="from" label="From" options={options} defaultValue={String(from.number)} />
        <SelectField name="to" label="To" options={options} defaultValue={String(to.number)} />
        <Button type="submit" variant="secondary">
          Compare
        </Button>
      </form>
      <p className={styles.diff}>
        {wordDiff(from.body, to.body).map(({ kind, text }, at) =>
          kind === "same" ? (
            <span key={at}>{text}</span>
          ) : kind === "added" ? (
            <ins key={at} className={styles.added}>
              <VisuallyHidden>Added: </VisuallyHidden>
              {text}
            </ins>
          ) : (
            <del key={at} className={styles.removed}>
              <VisuallyHidden>Removed: </VisuallyHidden>
              {text}
            </del>
          ),
        )}
      </p>
    </section>
  );
}
