import { costRange, formatWords } from "#components/programs/key-figures.ts";
import { DemoLabel } from "#components/ui/badge.tsx";
import { findSubject } from "#lib/catalogue/subjects.ts";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import { paths } from "#lib/platform/paths.ts";
import type { CredentialLevel, Modality } from "#lib/platform/prisma/enums.ts";
import styles from "./partner-programs.module.css";

/** Costs in cents, null for not known. */
export interface DrawnProgram {
  slug: string;
  name: string;
  level: CredentialLevel;
  modalities: Modality[];
  costInStateCents: number | null;
  costOutOfStateCents: number | null;
  costOnlineCents: number | null;
  schoolName: string;
  isDemo: boolean;
}

/** Programs of the subject, drawn by lot: no label, for nobody paid to be here. */
export function PartnerProgramsDrawn({
  programs,
  subject,
}: {
  programs: readonly DrawnProgram[];
  subject: string;
}) {
  const about = findSubject(subject)?.label.toLowerCase() ?? "this subject";
  return (
    <aside className={styles.plain} aria-labelledby="partner-programs">
      <h2 id="partner-programs" className={styles.title}>
        Programs in {about}
      </h2>
      <p className={styles.words}>
        Drawn by lot each day from all programs here in this subject. No school paid to be in this list. Costs
        are the total of tuition and fees. {programs.some(({ isDemo }) => isDemo) && <DemoLabel />}
      </p>
      <ul className={styles.list}>
        {programs.map((program) => (
          <li key={program.slug} className={styles.item}>
            <h3 className={styles.name}>
              <a href={paths.program(program.slug)}>{program.name}</a>
            </h3>
            <p className={styles.about}>
              {program.schoolName} · {LEVEL_WORDS[program.level]}
            </p>
            <p className={styles.about}>
              {formatWords(program)} · {costRange(program) ?? "cost not known"}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.visit}>
        <a className={styles.visitLink} href={paths.programs({ subject })}>
          See all programs in {about}
        </a>
      </p>
    </aside>
  );
}
