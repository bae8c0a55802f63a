import { ButtonLink } from "#components/ui/button.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./ask-school.module.css";

/** The way to a school of the open catalogue: its own site, since nothing can be sent to it from here. */
export function SchoolOwnSite({ school }: { school: { name: string; websiteUrl: string | null } }) {
  return (
    <aside className={styles.box} aria-labelledby="own-site">
      <h2 id="own-site" className={styles.title}>
        Ask {school.name}
      </h2>
      <p>
        This school does not pay us, and we cannot send it your request. What is said here comes from official
        data; the school knows the rest.
      </p>
      {school.websiteUrl ? (
        <ButtonLink block variant="secondary" href={school.websiteUrl} rel="noopener noreferrer">
          Go to the school's own site
        </ButtonLink>
      ) : (
        <p>We know of no site of its own.</p>
      )}
      <p className={styles.disclosure}>
        <a href={paths.advertiserDisclosure()}>Who pays, and for what</a>
      </p>
    </aside>
  );
}
