import type { ReactNode } from "react";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { DemoBanner } from "./demo-banner.tsx";
import { SiteFooter } from "./site-footer.tsx";
import styles from "./site-frame.module.css";
import { SiteHeader } from "./site-header.tsx";

/** What stands around every public page. */
export function SiteFrame({
  isDemo,
  publisher,
  children,
}: {
  isDemo: boolean;
  publisher: string | null;
  children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <SkipLink />
      {isDemo && <DemoBanner />}
      <SiteHeader />
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter publisher={publisher} />
    </div>
  );
}
