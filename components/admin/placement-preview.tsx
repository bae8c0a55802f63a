import { PartnerProgramCard } from "#components/guides/partner-programs-card.tsx";
import { findTarget } from "#lib/agreements/placement-target.ts";
import type { PlaceableProgram } from "#lib/agreements/placement-views.ts";
import styles from "./placement-preview.module.css";

/** The listing as readers see it. Its way out leads straight to the school: who looks here is not counted. */
export function PlacementPreview({ program, targetUrl }: { program: PlaceableProgram; targetUrl: string }) {
  const target = findTarget(targetUrl.trim() || null, program.sites);
  return (
    <div className={styles.preview}>
      <PartnerProgramCard
        program={{
          ...program,
          programSlug: program.slug,
          programName: program.name,
          targetHost: target?.hostname ?? null,
        }}
        visitHref={target?.href ?? ""}
      />
    </div>
  );
}
