import type { ReactNode } from "react";
import { paths } from "#lib/platform/paths.ts";
import styles from "./match-hint.module.css";

/** The way into the match, in a sentence whose middle is the link; left out in print. */
export function MatchHint({ before, children }: { before?: string; children: ReactNode }) {
  return (
    <p className={styles.hint}>
      {before} <a href={paths.match()}>Match me</a> {children}
    </p>
  );
}
