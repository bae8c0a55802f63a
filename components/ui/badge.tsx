import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classNames } from "./class-names.ts";

/** A status or property in a word or two. */
export function Badge({
  tone = "neutral",
  children,
}: {
  tone?: "neutral" | "accent" | "info" | "success" | "warning" | "danger";
  children: ReactNode;
}) {
  return <span className={classNames(styles.badge, styles[tone])}>{children}</span>;
}

/** Stands before the name of anything that is paid for, in the one tint that means so. */
export function SponsoredLabel() {
  return <span className={classNames(styles.badge, styles.paid)}>Sponsored</span>;
}

/** Marks what was invented for the demo. */
export function DemoLabel({ children = "Demo data" }: { children?: ReactNode }) {
  return <span className={classNames(styles.badge, styles.demo)}>{children}</span>;
}
