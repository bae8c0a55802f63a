import styles from "./preview-bar.module.css";

interface PreviewBarProps {
  title: string;
  /** Null for the built-in text. */
  number: number | null;
  isDraft: boolean;
  backHref: string;
}

/** Says that this is no page of the site, and leads back to the text. */
export function PreviewBar({ title, number, isDraft, backHref }: PreviewBarProps) {
  const version =
    number === null
      ? "the built-in text, which nobody has published"
      : isDraft
        ? `the draft of version ${number}, which readers do not see yet`
        : `version ${number}, which is in force`;
  return (
    <aside className={styles.bar} aria-label="Preview">
      <p className={styles.words}>
        <strong>Preview.</strong> {title}: {version}. <a href={backHref}>Back to the text</a>
      </p>
    </aside>
  );
}
