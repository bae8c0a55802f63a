import type { PublicSchool } from "#lib/catalogue/public-views.ts";
import { LEVEL_WORDS, MODALITY_WORDS } from "#lib/catalogue/words.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./program-list.module.css";

/** A school's programs by name. */
export function ProgramList({ programs }: { programs: PublicSchool["programs"] }) {
  return (
    <ul className={styles.list}>
      {programs.map((program) => (
        <li key={program.slug} className={styles.item}>
          <a className={styles.link} href={paths.program(program.slug)}>
            {program.name}
          </a>
          <p className={styles.about}>
            {[LEVEL_WORDS[program.level], ...program.modalities.map((key) => MODALITY_WORDS[key])].join(
              " · ",
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
