import { Badge, DemoLabel } from "#components/ui/badge.tsx";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import type { NearMisses } from "#lib/match/ranking.ts";
import { paths } from "#lib/platform/paths.ts";
import { ChangeForm } from "./change-form.tsx";
import { countWords } from "./count-words.ts";
import { figuresInWords } from "./figures-in-words.ts";
import { FiguresList } from "./figures-list.tsx";
import styles from "./near-misses.module.css";

/** Programs that one answer keeps out, each with that answer and a button that changes it. */
export function NearMissList({ found, nearest, title }: NearMisses & { title: string }) {
  if (found === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="near-misses">
      <h2 id="near-misses">{title}</h2>
      <p className={styles.about}>
        Each of these fails on one answer only. They are not in the list above and have no place in its order.
        {found > nearest.length && ` The nearest ${nearest.length} of ${countWords(found)}.`}
      </p>
      <ul className={styles.list}>
        {nearest.map(({ program, failed, change, score, figures }) => (
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
            <FiguresList facts={figuresInWords(program, figures)} />
            <ChangeForm {...change} label={change.words.replace(/\.$/, "")}>
              {change.question === "education" ? "With that education" : "With this change"} it would score{" "}
              {Math.round(score)}, and other programs may come in with it.
            </ChangeForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
