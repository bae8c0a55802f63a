import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ProgramSummary } from "#lib/catalogue/public-views.ts";
import { LEVEL_WORDS, optionsOf } from "#lib/catalogue/words.ts";
import { paths } from "#lib/platform/paths.ts";
import { ProgramList } from "./program-list.tsx";
import styles from "./programs-by-level.module.css";

/** A school's programs under their levels, from the shortest way to the longest. */
export function ProgramsByLevel({ programs }: { programs: readonly ProgramSummary[] }) {
  return (
    <section className={styles.programs} aria-labelledby="programs">
      <h2 id="programs">{programs.length > 0 ? `Programs (${programs.length})` : "Programs"}</h2>
      {programs.length === 0 && (
        <EmptyState
          title="No programs here at the moment"
          action={
            <ButtonLink variant="secondary" href={paths.programs()}>
              See the programs of all schools
            </ButtonLink>
          }
        >
          <p>The school has none on this site today. Its own site may list more.</p>
        </EmptyState>
      )}
      {optionsOf(LEVEL_WORDS).map(({ value, label }) => {
        const ofLevel = programs.filter(({ level }) => level === value);
        if (ofLevel.length === 0) return null;
        return (
          <section key={value} className={styles.level} aria-labelledby={`level-${value}`}>
            <h3 id={`level-${value}`}>{label}</h3>
            <ProgramList programs={ofLevel} withSchool={false} withLevel={false} />
          </section>
        );
      })}
    </section>
  );
}
