import { TextField } from "#components/forms/text-field.tsx";
import { Page } from "#components/ui/page.tsx";
import { paths } from "#lib/platform/paths.ts";
import { FilterForm } from "./filter-form.tsx";
import type { Place } from "./place.ts";
import styles from "./search-screen.module.css";

interface SearchScreenProps {
  typed: string;
  places: Place[];
  records: Place[];
}

/** The menu as a page: for readers without script, and for more than a menu holds. */
export function SearchScreen({ typed, places, records }: SearchScreenProps) {
  const isNothing = places.length + records.length === 0;
  return (
    <Page title="Search" width="wide">
      <FilterForm action={paths.admin.search()} isFiltered={false}>
        <TextField
          name="q"
          label="A screen, an action, or the name of a program, school or partner"
          type="search"
          defaultValue={typed}
          maxLength={80}
          autoComplete="off"
        />
      </FilterForm>
      {isNothing && <p>Nothing is called “{typed.trim()}”. Try the beginning of another word.</p>}
      <PlaceList title="Screens and actions" places={places} />
      <PlaceList title="Programs, schools and partners" places={records} />
    </Page>
  );
}

function PlaceList({ title, places }: { title: string; places: Place[] }) {
  if (places.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {places.map(({ href, label, kind, of }) => (
          <li key={href}>
            <a className={styles.link} href={href}>
              {label}
            </a>{" "}
            <span className={styles.kind}>{[kind, of].filter(Boolean).join(", ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
