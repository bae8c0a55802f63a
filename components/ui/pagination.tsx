import styles from "./pagination.module.css";

/** Previous and next as plain links; `status` says where one is ("1 to 25 of 140"). */
export function Pagination({
  previousHref,
  nextHref,
  status,
  label = "Pages",
}: {
  previousHref?: string | null;
  nextHref?: string | null;
  status?: string;
  label?: string;
}) {
  return (
    <nav className={styles.pagination} aria-label={label}>
      {previousHref && (
        <a className={styles.link} rel="prev" href={previousHref}>
          Previous page
        </a>
      )}
      {status && <span className={styles.status}>{status}</span>}
      {nextHref && (
        <a className={styles.link} rel="next" href={nextHref}>
          Next page
        </a>
      )}
    </nav>
  );
}
