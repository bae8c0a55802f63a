import { DemoLabel, SponsoredLabel } from "#components/ui/badge.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./sponsored-programs.module.css";

export interface SponsoredProgram {
  programSlug: string;
  programName: string;
  level: string;
  summary: string | null;
  schoolName: string;
  isDemo: boolean;
}

/** Paid listings: a note in the margin of the guide, never part of it. Nothing at all when there are none. */
export function SponsoredPrograms({ programs }: { programs: readonly SponsoredProgram[] }) {
  if (programs.length === 0) return null;
  return (
    <aside className={styles.block} aria-labelledby="partner-programs">
      <h2 id="partner-programs" className={styles.title}>
        Partner programs
      </h2>
      <p className={styles.words}>
        Schools pay for these listings. They are not our advice, and they have no part in your matches.
      </p>
      <ul className={styles.list}>
        {programs.map((program) => (
          <li key={program.programSlug} className={styles.item}>
            <p className={styles.labels}>
              <SponsoredLabel />
              {program.isDemo && <DemoLabel />}
            </p>
            <h3 className={styles.name}>
              <a rel="sponsored" href={paths.program(program.programSlug)}>
                {program.programName}
              </a>
            </h3>
            <p className={styles.school}>
              {program.schoolName} · {program.level}
            </p>
            {program.summary && <p className={styles.summary}>{program.summary}</p>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
