import styles from "./crumbs.module.css";

/** Where the page stands; the page itself is not a link. */
export function Crumbs({ trail, here }: { trail: readonly { href: string; label: string }[]; here: string }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className={styles.crumbs}>
        {trail.map(({ href, label }) => (
          <li key={href} className={styles.crumb}>
            <a className={styles.link} href={href}>
              {label}
            </a>
          </li>
        ))}
        <li className={styles.crumb} aria-current="page">
          {here}
        </li>
      </ol>
    </nav>
  );
}
