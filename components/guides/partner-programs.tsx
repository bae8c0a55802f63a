import { findSubject } from "#lib/catalogue/subjects.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./partner-programs.module.css";
import { PartnerProgramCard, type PlacedProgramCard } from "./partner-programs-card.tsx";
import { type DrawnProgram, PartnerProgramsDrawn } from "./partner-programs-drawn.tsx";

/** Paid listings; without any, programs of the subject that nobody paid for; or neither. */
export type PartnerBlock =
  | { kind: "placements"; placements: readonly (PlacedProgramCard & { placementId: string })[] }
  | { kind: "programs"; programs: readonly DrawnProgram[] }
  | { kind: "none" };

/** Programs beside a guide: a note in the margin, never part of the text. What is paid for says so, each time. */
export function PartnerPrograms({
  block,
  subject,
  guide,
}: {
  block: PartnerBlock;
  /** Key of the guide's subject. */
  subject: string;
  /** The guide's slug. */
  guide: string;
}) {
  switch (block.kind) {
    case "placements":
      return (
        <aside className={styles.paid} aria-labelledby="partner-programs">
          <h2 id="partner-programs" className={styles.title}>
            Partner programs
          </h2>
          <p className={styles.words}>
            Schools pay for these listings. They are not our advice, and they have no part in your matches.{" "}
            <a href={paths.advertiserDisclosure()}>Who pays, and for what</a>
          </p>
          <ul className={styles.list}>
            {block.placements.map(({ placementId, ...program }) => (
              <li key={placementId} className={styles.item}>
                <PartnerProgramCard program={program} visitHref={paths.clickOut(placementId)} />
              </li>
            ))}
          </ul>
        </aside>
      );
    case "programs":
      return <PartnerProgramsDrawn programs={block.programs} subject={subject} />;
    case "none":
      return (
        <aside className={styles.plain} aria-labelledby="partner-programs">
          <h2 id="partner-programs" className={styles.title}>
            Programs in {subjectWords(subject)}
          </h2>
          <p className={styles.words}>
            <a href={paths.matchStart({ subject, guide })}>Match me with programs</a>: a few questions, then
            every program that fits, with the reasons.
          </p>
        </aside>
      );
  }
}

function subjectWords(key: string): string {
  return findSubject(key)?.label.toLowerCase() ?? "this subject";
}
