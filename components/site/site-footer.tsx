import { paths } from "#lib/platform/paths.ts";
import styles from "./site-footer.module.css";

const LINKS = [
  { href: paths.howMatchingWorks(), label: "How matching works" },
  { href: paths.advertiserDisclosure(), label: "Advertiser disclosure" },
  { href: paths.editorialPolicy(), label: "Editorial policy" },
  { href: paths.privacy(), label: "Privacy" },
  { href: paths.guides(), label: "All guides" },
];

/** Who pays, the rules, and whose work and data the site stands on. */
export function SiteFooter({ publisher }: { publisher: string | null }) {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.plain}>
          Schools pay {publisher ?? "us"} when a reader asks them for information. What a school pays cannot
          change a match. <a href={paths.advertiserDisclosure()}>Who pays, and for what</a>
        </p>
        <nav aria-label="Footer">
          <ul className={styles.links}>
            {LINKS.map((link) => (
              <li key={link.href}>
                <a className={styles.link} href={link.href}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.credits}>
          <p>
            Wages and job outlook: U.S. Bureau of Labor Statistics, public domain. Places by ZIP code:{" "}
            <a href="https://www.geonames.org/">GeoNames, geonames.org</a>, used under{" "}
            <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Typefaces: Public Sans and
            Source Serif 4, SIL Open Font License. Software: Fairmatch, MIT license.
          </p>
        </div>
      </div>
    </footer>
  );
}
