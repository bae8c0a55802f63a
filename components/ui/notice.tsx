import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./notice.module.css";

interface NoticeProps {
  tone?: "info" | "success" | "warning" | "danger" | "plain";
  title?: ReactNode;
  /** `status` or `alert` for a notice that answers what somebody has just done. */
  role?: "status" | "alert" | "note";
  id?: string;
  className?: string;
  children?: ReactNode;
}

/** A short message set apart from the text. The words carry the meaning, the colour only repeats it. */
export function Notice({ tone = "info", title, role, id, className, children }: NoticeProps) {
  return (
    <div id={id} role={role} className={classNames(styles.notice, styles[tone], className)}>
      {title && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.body}>{children}</div>}
    </div>
  );
}
