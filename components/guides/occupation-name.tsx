import { findOccupation } from "#lib/guides/figures.ts";
import styles from "./occupation-name.module.css";

/** An occupation as the statistics call it, with its code. */
export function OccupationName({ code }: { code: string }) {
  if (code === "00-0000") return <>All occupations</>;
  return (
    <>
      {findOccupation(code)?.title ?? code} <span className={styles.code}>({code})</span>
    </>
  );
}
