import styles from "./steps.module.css";

/** What happens, in order. */
export function Steps({ steps }: { steps: readonly { title: string; words: string }[] }) {
  return (
    <ol className={styles.list}>
      {steps.map(({ title, words }, index) => (
        <li key={title} className={styles.step}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <h3 className={styles.title}>{title}</h3>
            <p className={styles.words}>{words}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
