import type { ProgramSummary } from "#lib/catalogue/public-views.ts";
import { ProgramList } from "./program-list.tsx";
import styles from "./similar-programs.module.css";

/** Programs that are like the one on the page, and how they were chosen; nothing where there are none. */
export function SimilarPrograms({ programs }: { programs: readonly ProgramSummary[] }) {
  if (programs.length === 0) return null;
  return (
    <section className={styles.similar} aria-labelledby="similar-programs">
      <h2 id="similar-programs" className={styles.title}>
        Similar programs
      </h2>
      <p className={styles.how}>
        The nearest subject comes first, then the same level, then other schools. Payment plays no part.
      </p>
      <ProgramList programs={programs} />
    </section>
  );
}
