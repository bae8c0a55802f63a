import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./match-frame.module.css";

/** The column of one question: the way back above it, what belongs to the whole match below. */
export function MatchFrame({
  back,
  foot,
  children,
}: {
  /** `to` says where for those who hear the link alone. */
  back: { href: string; to: string };
  foot?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <a className={styles.back} href={back.href}>
        <ArrowLeft size={18} aria-hidden="true" />
        <span>
          Back<VisuallyHidden> to {back.to}</VisuallyHidden>
        </span>
      </a>
      {children}
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
