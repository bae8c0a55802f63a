import { DemoLabel } from "#components/ui/badge.tsx";
import type { ListedProgram, ProgramSummary } from "#lib/catalogue/public-views.ts";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import { paths } from "#lib/platform/paths.ts";
import { costRange, formatWords } from "./key-figures.ts";
import { PaysNothing } from "./pays-nothing.tsx";
import styles from "./program-list.module.css";

interface ProgramListProps {
  programs: readonly (ProgramSummary | ListedProgram)[];
  /** Off on a school's own page. */
  withSchool?: boolean;
  /** Off where a heading says it. */
  withLevel?: boolean;
  /** Names the list for those who do not see its heading. */
  label?: string;
}

/** Programs in the order given; each looks the same, whoever pays for what. */
export function ProgramList({ programs, withSchool = true, withLevel = true, label }: ProgramListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {programs.map((program) => (
        <li key={program.id} className={styles.item}>
          <div className={styles.names}>
            <a className={styles.link} href={paths.program(program.slug)}>
              {program.name}
            </a>
            {withSchool && (
              <p className={styles.school}>
                {program.school.name} {program.isDemo && <DemoLabel />}{" "}
                {program.school.partnerId === null && <PaysNothing />}
              </p>
            )}
          </div>
          <div className={styles.about}>
            <p>{facts(program, withLevel).join(" · ")}</p>
            {"askState" in program && program.askState && (
              <p className={styles.ask}>Ask the school whether students from your state may enroll.</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function facts(program: ProgramSummary, withLevel: boolean): string[] {
  const cost = costRange(program);
  const level = withLevel ? [LEVEL_WORDS[program.level]] : [];
  if (program.modalities.length === 0 && !cost) return [...level, "Format and cost: ask the school"];
  return [...level, formatWords(program), cost ? `${cost} in all` : "Cost not known"];
}
