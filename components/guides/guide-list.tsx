import type { GuideSummary } from "#lib/guides/schema.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./guide-list.module.css";

/** Guides with their summary and the day of their last change. */
export function GuideList({
  guides,
  headingAs: Heading = "h2",
}: {
  guides: readonly GuideSummary[];
  headingAs?: "h2" | "h3";
}) {
  return (
    <ul className={styles.list}>
      {guides.map((guide) => (
        <li key={guide.slug} className={styles.item}>
          <img
            className={styles.picture}
            src={`/guides/${guide.picture.file}`}
            alt=""
            width={guide.picture.width}
            height={guide.picture.height}
            loading="lazy"
          />
          <div className={styles.words}>
            <Heading className={styles.title}>
              <a className={styles.link} href={paths.guide(guide.slug)}>
                {guide.title}
              </a>
            </Heading>
            <p className={styles.summary}>{guide.summary}</p>
            <p className={styles.updated}>
              {guide.name} · Updated <time dateTime={guide.updated}>{dayWords(guide.updated)}</time>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
