import styles from "./cite.module.css";

/** The number of a source, leading to it in the list at the end. */
export function Cite({ number, id }: { number: number; id: string }) {
  return (
    <sup className={styles.cite}>
      <a className={styles.link} href={`#source-${id}`} aria-label={`Source ${number}`}>
        {number}
      </a>
    </sup>
  );
}
