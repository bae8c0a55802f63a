import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { MatchWalk } from "#lib/match/flow.ts";
import styles from "./match-progress.module.css";

/** Where this question stands: its section in words, and each section as a part of one bar. */
export function MatchProgress({ walk, current }: { walk: MatchWalk; current: string }) {
  const place = walk.path.findIndex((step) => step.key === current);
  const section = walk.path[place]?.section;
  const asked = walk.progress.sections.filter(({ total }) => total > 0);
  const label = asked.find(({ key }) => key === section)?.label;
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        <strong>{label}</strong>
        <span>
          Question {place + 1} of {walk.path.length}
        </span>
      </p>
      <ol className={styles.sections} aria-label="Sections">
        {asked.map(({ key, label: name, done, total }) => (
          <li key={key} aria-current={key === section ? "step" : undefined} className={styles.section}>
            <progress className={styles.bar} value={done} max={total} aria-hidden="true" />
            <VisuallyHidden>
              {name}: {done} of {total} answered or skipped
            </VisuallyHidden>
          </li>
        ))}
      </ol>
    </div>
  );
}
