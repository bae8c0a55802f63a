import type { ReactNode } from "react";
import styles from "./prose.module.css";

/** Running text with headings, lists and tables, set for reading. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>;
}

/** A part of a long text: a heading and what belongs to it. Below the first screen it is laid out when a reader comes near. */
export function ProsePart({ children }: { children?: ReactNode }) {
  return <section className={styles.part}>{children}</section>;
}
