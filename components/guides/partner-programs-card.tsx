import { DemoLabel, SponsoredLabel } from "#components/ui/badge.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { LEVEL_WORDS } from "#lib/catalogue/words.ts";
import { paths } from "#lib/platform/paths.ts";
import type { CredentialLevel } from "#lib/platform/prisma/enums.ts";
import styles from "./partner-programs.module.css";

export interface PlacedProgramCard {
  programSlug: string;
  programName: string;
  level: CredentialLevel;
  summary: string | null;
  schoolName: string;
  /** The host that a visit opens; null when there is none. */
  targetHost: string | null;
  isDemo: boolean;
}

/** One paid listing: the word "Sponsored" comes before the name, always. */
export function PartnerProgramCard({
  program,
  visitHref,
}: {
  program: PlacedProgramCard;
  visitHref: string;
}) {
  return (
    <>
      <p className={styles.labels}>
        <SponsoredLabel />
        {program.isDemo && <DemoLabel />}
      </p>
      <h3 className={styles.name}>
        <a rel="sponsored" href={paths.program(program.programSlug)}>
          {program.programName}
        </a>
      </h3>
      <p className={styles.about}>
        {program.schoolName} · {LEVEL_WORDS[program.level]}
      </p>
      {program.summary && <p className={styles.summary}>{program.summary}</p>}
      {program.targetHost && (
        <p className={styles.visit}>
          <a
            className={styles.visitLink}
            href={visitHref}
            rel="sponsored nofollow noreferrer"
            referrerPolicy="no-referrer"
          >
            Visit the school's site<VisuallyHidden> ({program.schoolName})</VisuallyHidden>
          </a>{" "}
          <span className={styles.host}>{program.targetHost}</span>
        </p>
      )}
    </>
  );
}
