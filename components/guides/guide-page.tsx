import type { ReactNode } from "react";
import { Crumbs } from "#components/site/crumbs.tsx";
import type { GuideHeading, GuideSummary } from "#lib/guides/schema.ts";
import { paths } from "#lib/platform/paths.ts";
import { Byline } from "./byline.tsx";
import { ContentsList } from "./contents-list.tsx";
import { DisclosureStrip } from "./disclosure-strip.tsx";
import styles from "./guide-page.module.css";
import { Prose } from "./prose.tsx";

interface GuidePageProps {
  guide: GuideSummary & { sections: readonly GuideHeading[] };
  disclosure: string;
  facts: ReactNode;
  children: ReactNode;
  /** What follows the text: the last start of the match, sources. */
  end: ReactNode;
}

/** The frame of a guide: head, picture, contents beside the text. */
export function GuidePage({ guide, disclosure, facts, children, end }: GuidePageProps) {
  const { picture } = guide;
  return (
    <div className={styles.page}>
      <Crumbs
        trail={[
          { href: paths.home(), label: "Home" },
          { href: paths.guides(), label: "Guides" },
        ]}
        here={guide.name}
      />
      <header className={styles.head}>
        <h1 className={styles.title}>{guide.title}</h1>
        <p className={styles.lead}>{guide.summary}</p>
        <Byline byline={guide.byline} updated={guide.updated} />
        <DisclosureStrip text={disclosure} />
      </header>
      <div className={styles.columns}>
        <div className={styles.opening}>
          <figure>
            <img
              className={styles.picture}
              src={`/guides/${picture.file}`}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              fetchPriority="high"
            />
            <figcaption className={styles.credit}>{picture.credit}</figcaption>
          </figure>
          {facts}
        </div>
        <div className={styles.aside}>
          <div className={styles.sticky}>
            <ContentsList sections={[...guide.sections, { id: "sources", text: "Sources" }]} />
          </div>
        </div>
        <article className={styles.article}>
          <Prose>{children}</Prose>
          {end}
        </article>
      </div>
    </div>
  );
}
