import { Button, ButtonLink } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { KeptProgram } from "#lib/catalogue/kept-program.ts";
import { isMatch } from "#lib/match/explain.ts";
import { paths } from "#lib/platform/paths.ts";
import { MOST_COMPARED } from "./compare-programs.tsx";
import { ListForm } from "./list-form.tsx";
import styles from "./saved-programs.module.css";
import { placeWords, type Standing } from "./standing.ts";

interface SavedProgramsProps {
  saved: readonly Standing[];
  /** Kept programs that did not take part in this list. */
  absent: readonly KeptProgram[];
  /** How many are in the list. */
  found: number;
}

/** What the reader keeps, with where it stands now. It stays when answers change, and says when it no longer fits. */
export function SavedPrograms({ saved, absent, found }: SavedProgramsProps) {
  if (saved.length + absent.length === 0)
    return (
      <p className={styles.about}>Press “Save” at a program to keep it here while you change answers.</p>
    );
  const slugs = saved.slice(0, MOST_COMPARED).map(({ explained }) => explained.program.slug);
  return (
    <>
      <ListForm
        method="post"
        action={paths.matchKeep()}
        keepAction={paths.matchKeep()}
        outcome={`${saved.length + absent.length} saved.`}
      >
        <ul className={styles.list}>
          {saved.map(({ place, explained }) => (
            <li key={explained.program.id} className={styles.saved}>
              <p>
                <a href={paths.program(explained.program.slug)}>{explained.program.name}</a>
                <span className={styles.about}> {explained.program.school.name}</span>
              </p>
              <p className={styles.place}>
                {isMatch(explained)
                  ? place !== null && `${placeWords(place, found)}.`
                  : `Fits no longer. ${explained.failed[0]?.reason ?? ""}`}{" "}
                <a href={paths.matchWhy({ program: explained.program.slug })}>
                  Why<VisuallyHidden>: {explained.program.name}</VisuallyHidden>
                </a>
              </p>
              <Button type="submit" variant="quiet" name="drop" value={explained.program.id}>
                Take out<VisuallyHidden>: {explained.program.name}</VisuallyHidden>
              </Button>
            </li>
          ))}
          {absent.map(({ id, shown, isOffered }) => (
            <li key={id} className={styles.saved}>
              <p>
                {shown && isOffered && <a href={paths.program(shown.slug)}>{shown.name}</a>}
                {shown && !isOffered && shown.name}
                {shown ? <span className={styles.about}> {shown.school}</span> : "A program that you saved"}
              </p>
              <p className={styles.place}>
                {isOffered
                  ? "Not in this list, which holds only schools that pay us."
                  : "We are sorry: this program is not offered here any more. The school can tell you more."}
              </p>
              <Button type="submit" variant="quiet" name="drop" value={id}>
                Take out<VisuallyHidden>: {shown?.name ?? "a program that you saved"}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      </ListForm>
      {slugs.length > 1 && (
        <ButtonLink variant="secondary" href={paths.matchCompare(slugs)}>
          {saved.length > MOST_COMPARED ? `Compare the first ${MOST_COMPARED}` : "Compare these"}
        </ButtonLink>
      )}
    </>
  );
}
