import { Mark } from "#components/ui/mark.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./site-header.module.css";

const LINKS = [
  { href: paths.guides(), label: "Guides" },
  { href: paths.howMatchingWorks(), label: "How matching works" },
];

/** The same on every public page; no script, no menu to open. */
export function SiteHeader() {
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <a className={styles.home} href={paths.home()}>
          <Mark size={30} />
          <span className={styles.name}>Fairmatch</span>
        </a>
        <nav className={styles.nav} aria-label="Main">
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
        <a className={styles.match} href={paths.match()}>
          Match me
        </a>
      </div>
    </header>
  );
}
