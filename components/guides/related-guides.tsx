import type { GuideSummary } from "#lib/guides/schema.ts";
import { GuideList } from "./guide-list.tsx";
import styles from "./related-guides.module.css";

/** What to read next; nothing where no guide is near. */
export function RelatedGuides({ guides }: { guides: readonly GuideSummary[] }) {
  if (guides.length === 0) return null;
  return (
    <section aria-labelledby="related-guides" className={styles.related}>
      <h2 id="related-guides">Related guides</h2>
      <GuideList guides={guides} headingAs="h3" />
    </section>
  );
}
