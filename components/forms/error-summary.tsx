import styles from "./error-summary.module.css";

export interface SummaryError {
  /** The field's name: its id, where the link leads. */
  name: string;
  message: string;
}

/**
 * All that is wrong, once, at the top of the page. A refused post should redirect to `#error-summary`:
 * the keyboard then starts here, also without script.
 */
export function ErrorSummary({
  errors,
  title = "There is a problem",
}: {
  errors: readonly SummaryError[];
  title?: string;
}) {
  if (errors.length === 0) return null;
  return (
    <div id="error-summary" className={styles.summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={`${error.name} ${error.message}`}>
            <a href={`#${encodeURIComponent(error.name)}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
