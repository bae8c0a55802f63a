import { Badge, DemoLabel } from "#components/ui/badge.tsx";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import type { NearMiss } from "#lib/match/ranking.ts";
import { paths } from "#lib/platform/paths.ts";
import { figuresInWords } from "./figures-in-words.ts";
import { FiguresList } from "./figures-list.tsx";
import styles from "./near-misses.module.css";

const MOST = 10;

/** Programs that one answer keeps out, each with that answer and the way to change it. */
export function NearMisses({ nearMisses, title }: { nearMisses: readonly NearMiss[]; title: string }) {
  if (nearMisses.length === 0) return null;
  const shown = nearMisses.slice(0, MOST);
  return (
    <section className={styles.section} aria-labelledby="near-misses">
      <h2 id="near-misses">{title}</h2>
      <p className={styles.about}>
        Each of these fails on one answer only. They are not in the list above and have no place in its order.
        {nearMisses.length > MOST && ` The nearest ${MOST} of ${nearMisses.length}.`}
      </p>
      <ul className={styles.list}>
        {shown.map(({ program, failed, change, score, figures }) => (
          <li key={program.id} className={styles.miss}>
            <h3>
              <a href={paths.program(program.slug)}>{program.name}</a>
            </h3>
            <p className={styles.school}>
              {program.school.name} <Badge>{LEVEL_WORDS[program.level]}</Badge>{" "}
              {program.isDemo && <DemoLabel />}
            </p>
            <p>
              <strong>Why it is not in the list:</strong> {failed.reason}
            </p>
            <p>
              <strong>What would change this:</strong> {change.words} Its score would be {Math.round(score)}.{" "}
              <a href={paths.matchQuestion(change.question, "results")}>Change this answer</a>
            </p>
            <FiguresList facts={figuresInWords(program, figures)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
