import type { ReactNode } from "react";
import { Mark } from "#components/ui/mark.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./door-screen.module.css";

export const doorStyles = styles;

/** A screen before the door of admin: one narrow box with one thing to do. */
export function DoorScreen({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main id="main" className={styles.screen} data-density="compact">
      <div className={styles.box}>
        <a className={styles.home} href={paths.home()}>
          <Mark size={28} />
          <span>Fairmatch</span>
        </a>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
