import { findSubject } from "#lib/catalogue/subjects.ts";
import type { GuideSummary } from "#lib/guides/schema.ts";
import { guideSearchText, guideSubjects } from "#lib/guides/search-text.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./guide-list.module.css";

interface GuideListProps {
  guides: readonly GuideSummary[];
  headingAs?: "h2" | "h3";
  /** Tells the script of the index what each guide is found by. */
  isSearchable?: boolean;
}

/** Guides with their summary, what they are about, how long they take and the day of their last change. */
export function GuideList({ guides, headingAs: Heading = "h2", isSearchable = false }: GuideListProps) {
  return (
    <ul className={styles.list}>
      {guides.map((guide) => (
        <li key={guide.slug} className={styles.item} {...(isSearchable ? searchData(guide) : {})}>
          <img
            className={styles.picture}
            src={`/guides/${guide.hero.file}`}
            alt=""
            width={guide.hero.width}
            height={guide.hero.height}
            loading="lazy"
          />
          <div>
            <Heading className={styles.title}>
              <a className={styles.link} href={paths.guide(guide.slug)}>
                {guide.title}
              </a>
            </Heading>
            <p className={styles.summary}>{guide.summary}</p>
            <p className={styles.about}>
              {findSubject(guide.subject)?.label} · {guide.readingMinutes} min read · Updated{" "}
              <time dateTime={guide.updated}>{dayWords(guide.updated)}</time>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function searchData(guide: GuideSummary) {
  return {
    "data-search": guideSearchText(guide),
    "data-fields": guideSubjects(guide)
      .map(({ key }) => key)
      .join(" "),
  };
}
