import type { ReactNode } from "react";
import { Crumbs } from "#components/site/crumbs.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
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
  /** What follows the text: the last start of the match, related guides, sources. */
  end: ReactNode;
}

/** The frame of a guide: head, picture, contents beside the text. */
export function GuidePage({ guide, disclosure, facts, children, end }: GuidePageProps) {
  const { hero } = guide;
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
        <Byline {...guide} />
        <DisclosureStrip text={disclosure} />
        <div className={styles.leadIn}>
          <p>Know already that you want to learn this?</p>
          <ButtonLink
            variant="secondary"
            href={paths.matchStart({ subject: guide.subject, guide: guide.slug })}
          >
            See which programs fit you
          </ButtonLink>
        </div>
      </header>
      <div className={styles.columns}>
        <div className={styles.opening}>
          <figure>
            <img
              className={styles.picture}
              src={`/guides/${hero.file}`}
              alt={hero.alt}
              width={hero.width}
              height={hero.height}
            />
            <figcaption className={styles.credit}>
              Drawing: {hero.author}, {hero.license} license
            </figcaption>
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
