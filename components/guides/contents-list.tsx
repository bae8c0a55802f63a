import styles from "./contents-list.module.css";

/** The sections of a long page, as links; the page's script marks the one that is being read. */
export function ContentsList({ sections }: { sections: readonly { id: string; text: string }[] }) {
  return (
    <nav className={styles.contents} aria-labelledby="contents" data-contents>
      <h2 id="contents" className={styles.title}>
        On this page
      </h2>
      <ul className={styles.list}>
        {sections.map((section) => (
          <li key={section.id}>
            <a className={styles.link} href={`#${section.id}`}>
              {section.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
