import { Logo } from "#components/ui/logo.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PublicSchool } from "#lib/catalogue/public-views.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { NOT_KNOWN } from "./not-known.ts";
import styles from "./school-facts.module.css";
import { differentSources, officialFacts } from "./school-official-facts.ts";
import { SourceLine } from "./source-line.tsx";

/** What is known about the school itself, and how far that can be relied on. `today` is an ISO day. */
export function SchoolFacts({ school, today }: { school: PublicSchool; today: string }) {
  const { partner, accreditor, campuses, websiteUrl, updatedOn } = school;
  const sources = differentSources(school.factSources);
  return (
    <section className={styles.facts} aria-labelledby="school-facts">
      <h2 id="school-facts" className={styles.title}>
        About the school
      </h2>
      <SummaryList
        items={[
          ...(partner
            ? [
                {
                  term: "Partner",
                  value: (
                    <>
                      {partner.name}
                      {partner.logo && <Logo {...partner.logo} src={paths.logo(partner.logo.hash)} />}
                    </>
                  ),
                },
              ]
            : []),
          { term: "Accreditation", value: accreditor ?? NOT_KNOWN },
          ...officialFacts(school),
          {
            term: campuses.length === 1 ? "Campus" : "Campuses",
            value:
              campuses.length > 0 ? (
                <ul className={styles.campuses}>
                  {campuses.map(({ id, name, city, state }) => (
                    <li key={id}>
                      {name}: {city}, {state}
                    </li>
                  ))}
                </ul>
              ) : (
                "None that we know of. Ask the school."
              ),
          },
          {
            term: "Own site",
            value: websiteUrl ? (
              <a href={websiteUrl} rel="noreferrer">
                {URL.parse(websiteUrl)?.hostname ?? websiteUrl}
              </a>
            ) : (
              "Not known"
            ),
          },
        ]}
      />
      {sources.length > 0 ? (
        <SourceLine sources={sources} today={today} />
      ) : (
        <p className={styles.source}>
          Last changed here on <time dateTime={updatedOn}>{dayWords(updatedOn)}</time>. Where these facts come
          from is not recorded; each program names its own sources.
        </p>
      )}
    </section>
  );
}
