import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { MatchWalk } from "#lib/match/flow.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { ClearAnswers } from "./clear-answers.tsx";
import styles from "./come-back.module.css";

interface ComeBackProps {
  walk: MatchWalk;
  answeredAt: Date;
  /** False where the screen's own way in comes first. */
  isMain?: boolean;
}

/** For somebody who has answered before on this device: go on, see the matches, or start again. */
export function ComeBack({ walk, answeredAt, isMain = true }: ComeBackProps) {
  const { done, total } = walk.progress;
  const main = isMain ? "primary" : "secondary";
  return (
    <Card as="section" aria-labelledby="resume">
      <h2 id="resume" className={styles.heading}>
        You have answers from {dayWords(answeredAt)}
      </h2>
      <p>
        You have been through {done} of {total} questions on this device.
      </p>
      <div className={styles.ways}>
        {walk.next && (
          <ButtonLink href={paths.matchQuestion(walk.next.key)} variant={main}>
            Continue
          </ButtonLink>
        )}
        {walk.canFinish && (
          <ButtonLink href={paths.matchResults()} variant={walk.next ? "secondary" : main}>
            Show my matches
          </ButtonLink>
        )}
      </div>
      <div className={styles.ways}>
        <a href={paths.matchReview()}>Check my answers</a>
        <form method="post" action={paths.matchBegin()}>
          <input type="hidden" name="fresh" value="yes" />
          <Button type="submit" variant="quiet" size="small">
            Start again
          </Button>
        </form>
        <ClearAnswers />
      </div>
    </Card>
  );
}
