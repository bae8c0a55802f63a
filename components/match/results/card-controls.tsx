import { Bookmark, BookmarkCheck } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./card-controls.module.css";
import { OwnSite } from "./own-site.tsx";

/** Whether the school takes requests, in words. Joined after ranking: it moves and hides nothing. */
export interface SchoolAvailability {
  takesRequests: boolean;
  words: string;
}

export interface CardControlsProps {
  program: ProgramFacts;
  availability: SchoolAvailability;
  /** The own website of a school that does not pay us. */
  site: string | null;
  /** Ticked to be asked. */
  isChosen: boolean;
  /** Ticked to be compared. */
  isCompared: boolean;
  /** Kept with the visit. */
  isSaved: boolean;
}

/** What the reader can do with a match: ask its school, compare it, keep it. All are parts of the list's form. */
export function CardControls({ program, availability, site, ...marks }: CardControlsProps) {
  const Icon = marks.isSaved ? BookmarkCheck : Bookmark;
  return (
    <div className={styles.choose}>
      {program.pool === "open" ? (
        <p className={styles.closed}>
          <OwnSite school={program.school.name} site={site} />
        </p>
      ) : availability.takesRequests ? (
        <div className={styles.tick}>
          <input
            type="checkbox"
            name="program"
            value={program.id}
            id={`choose-${program.id}`}
            defaultChecked={marks.isChosen}
          />
          <label htmlFor={`choose-${program.id}`}>
            Ask {program.school.name} about this program
            <VisuallyHidden>: {program.name}</VisuallyHidden>
          </label>
        </div>
      ) : (
        <p className={styles.closed}>{availability.words}</p>
      )}
      <div className={styles.tools}>
        <label className={styles.compare}>
          <input
            type="checkbox"
            name="compare"
            value={program.slug}
            id={`compare-${program.id}`}
            defaultChecked={marks.isCompared}
          />
          <span>
            Compare<VisuallyHidden>: {program.name}</VisuallyHidden>
          </span>
        </label>
        <Button
          type="submit"
          variant="quiet"
          name={marks.isSaved ? "drop" : "keep"}
          value={program.id}
          formAction={paths.matchKeep()}
        >
          <Icon size={18} aria-hidden="true" />
          {marks.isSaved ? "Saved" : "Save"}
          <VisuallyHidden>
            {marks.isSaved ? `: take ${program.name} out of your saved programs` : `: ${program.name}`}
          </VisuallyHidden>
        </Button>
      </div>
    </div>
  );
}
