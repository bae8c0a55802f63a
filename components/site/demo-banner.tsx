import styles from "./demo-banner.module.css";

/** On every page of a demo: what here is invented and what is not. */
export function DemoBanner() {
  return (
    <aside className={styles.banner} aria-label="About this demo">
      <p className={styles.words}>
        <strong>This is a demo.</strong> Every school, partner and program is invented. The wage figures are
        real. Nothing that you send leaves this computer.
      </p>
    </aside>
  );
}
