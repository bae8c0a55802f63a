import { SubmitButton } from "#components/forms/submit-button.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./not-found-help.module.css";

interface Suggestion {
  href: string;
  label: string;
}

interface NotFoundHelpProps {
  /** What is there under a name like the one that was asked for, nearest first. */
  suggestions?: readonly Suggestion[];
  guides?: readonly Suggestion[];
}

/** Says what may have happened, and the ways on. Without suggestions, `/scripts/not-found.js` may find some. */
export function NotFoundHelp({ suggestions = [], guides = [] }: NotFoundHelpProps) {
  return (
    <Page
      title="We cannot find that page"
      lead="The address may be mistyped, or what it led to has been taken down. Nothing that you entered is lost."
    >
      <section
        className={styles.suggestions}
        aria-labelledby="suggestions"
        hidden={suggestions.length === 0}
        data-suggestions=""
      >
        <h2 id="suggestions" className={styles.title}>
          Were you looking for one of these?
        </h2>
        <LinkList links={suggestions} />
      </section>
      <search>
        <form action={paths.guideSearch()} className={styles.form} aria-label="Find a guide">
          <TextField name="q" label="Find a guide by job or subject" type="search" maxLength={100} />
          <SubmitButton>Show guides</SubmitButton>
        </form>
      </search>
      {guides.length > 0 && (
        <section aria-labelledby="guides">
          <h2 id="guides" className={styles.title}>
            Our guides
          </h2>
          <LinkList links={guides} />
        </section>
      )}
      <Cluster>
        <ButtonLink variant="secondary" href={paths.guides()}>
          Read the guides
        </ButtonLink>
        <ButtonLink variant="secondary" href={paths.programs()}>
          Look through all programs
        </ButtonLink>
        <ButtonLink variant="secondary" href={paths.match()}>
          Match me
        </ButtonLink>
      </Cluster>
      <p>
        Looking for a request that you sent? Open the link to its receipt that you saved, or the receipt's
        page in your browser's history. Or go to the <a href={paths.home()}>home page</a>.
      </p>
    </Page>
  );
}

function LinkList({ links }: { links: readonly Suggestion[] }) {
  return (
    <ul className={styles.links}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
