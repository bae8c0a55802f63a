import styles from "./demo-banner.module.css";

/** On every page of a demo: what here is invented and what is not. */
export function DemoBanner() {
  return (
    <aside className={styles.banner} aria-label="About this demo">
      <p className={styles.words}>
        <strong>This is a demo.</strong> Schools, partners and programs marked “Demo data” are invented. Wage
        figures are real. Nothing that you send leaves this computer.
      </p>
    </aside>
  );
}
