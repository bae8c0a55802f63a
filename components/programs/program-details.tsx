import { DemoLabel } from "#components/ui/badge.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PublicProgram } from "#lib/catalogue/public-views.ts";
import { dayWords } from "#lib/platform/dates.ts";
import styles from "./program-details.module.css";
import { programFacts } from "./program-facts.ts";

/** All facts of a program, and where they come from. */
export function ProgramDetails({ program, today }: { program: PublicProgram; today: string }) {
  return (
    <div className={styles.details}>
      {programFacts(program, today).map(({ title, items }) => (
        <section key={title} className={styles.group}>
          <h2 className={styles.title}>{title}</h2>
          <SummaryList items={items} />
        </section>
      ))}
      <p className={styles.source}>
        Source of these facts: {program.factsSource}, checked{" "}
        <time dateTime={program.factsAsOf}>{dayWords(program.factsAsOf)}</time>. Subject code (CIP 2020):{" "}
        {program.cipCode}. Ask the school to confirm what matters to you. {program.isDemo && <DemoLabel />}
      </p>
    </div>
  );
}
