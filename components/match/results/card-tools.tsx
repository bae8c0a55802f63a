import { Bookmark, BookmarkCheck } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ProgramFacts } from "#lib/match/facts.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./card-tools.module.css";

/** Beside the way to the school: to compare and to keep. Both are parts of the list's form. */
export function CardTools({
  program,
  isCompared,
  isSaved,
}: {
  program: ProgramFacts;
  isCompared: boolean;
  isSaved: boolean;
}) {
  const Icon = isSaved ? BookmarkCheck : Bookmark;
  return (
    <div className={styles.tools}>
      <label className={styles.compare}>
        <input type="checkbox" name="compare" value={program.slug} defaultChecked={isCompared} />
        <span>
          Compare<VisuallyHidden>: {program.name}</VisuallyHidden>
        </span>
      </label>
      <Button
        type="submit"
        variant="quiet"
        name={isSaved ? "drop" : "keep"}
        value={program.id}
        formAction={paths.matchKeep()}
      >
        <Icon size={18} aria-hidden="true" />
        {isSaved ? "Saved" : "Save"}
        <VisuallyHidden>
          {isSaved ? `: take ${program.name} out of your saved programs` : `: ${program.name}`}
        </VisuallyHidden>
      </Button>
    </div>
  );
}
