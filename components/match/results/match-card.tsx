import { Check, HelpCircle, Minus } from "lucide-react";
import { Badge, DemoLabel } from "#components/ui/badge.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ScoreMeter } from "#components/ui/score-meter.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { LEVEL_WORDS } from "#lib/match/questions/level.ts";
import type { CriterionKey, Match } from "#lib/match/ranking.ts";
import { dayWords } from "#lib/platform/dates.ts";
import { paths } from "#lib/platform/paths.ts";
import { CardControls, type CardControlsProps } from "./card-controls.tsx";
import { figuresInWords } from "./figures-in-words.ts";
import { FiguresList } from "./figures-list.tsx";
import { MatchBreakdown } from "./match-breakdown.tsx";
import styles from "./match-card.module.css";

interface MatchCardProps {
  match: Match;
  answers: Readonly<Record<CriterionKey, string | null>>;
  /** Of the site, for a list on paper. */
  origin: string;
  /** What the reader can do with it; without it the card is to be read only. */
  controls?: Omit<CardControlsProps, "program">;
}

/** One program with its score and reasons. It looks the same whatever the school pays. */
export function MatchCard({ match, answers, origin, controls }: MatchCardProps) {
  const { program, score, strongest, weakest, asks } = match;
  const heading = `program-${program.id}`;
  return (
    <li className={styles.card}>
      <article aria-labelledby={heading}>
        <div className={styles.head}>
          <div className={styles.title}>
            <h3 id={heading}>
              <a href={paths.program(program.slug)}>{program.name}</a>
            </h3>
            <p className={styles.school}>
              <a href={paths.school(program.school.slug)}>{program.school.name}</a>
            </p>
            <p className={styles.address}>
              {origin}
              {paths.program(program.slug)}
            </p>
            <p className={styles.labels}>
              <Badge>{LEVEL_WORDS[program.level]}</Badge>{" "}
              {program.pool === "open" && <Badge tone="info">Does not pay us</Badge>}{" "}
              {program.isDemo && <DemoLabel />}
            </p>
          </div>
          <div className={styles.score}>
            <ScoreMeter score={score} label="Match" />
          </div>
        </div>
        <ul className={styles.reasons}>
          {strongest.map((reason) => (
            <li key={reason.criterion} className={styles.for}>
              <Check size={18} aria-hidden="true" />
              <span>
                <VisuallyHidden>Speaks for it: </VisuallyHidden>
                {reason.words}
              </span>
            </li>
          ))}
          {weakest && (
            <li className={styles.against}>
              <Minus size={18} aria-hidden="true" />
              <span>
                <strong>Weakest point:</strong> {weakest.words}
              </span>
            </li>
          )}
          {asks.map((question) => (
            <li key={question} className={styles.ask}>
              <HelpCircle size={18} aria-hidden="true" />
              <span>
                <strong>Ask the school:</strong> {question}
              </span>
            </li>
          ))}
        </ul>
        <FiguresList facts={figuresInWords(program, match.figures)} />
        <Disclosure
          className={styles.why}
          summary={
            <span>
              Why this match<VisuallyHidden>: {program.name}</VisuallyHidden>
            </span>
          }
        >
          <MatchBreakdown criteria={match.criteria} answers={answers} />
          <p className={styles.source}>
            Facts: {program.factsSource}, as of {dayWords(program.factsAsOf)}.
            {program.resultsSource && ` Results data: ${program.resultsSource}.`}
          </p>
          {controls && (
            <p className={styles.elsewhere}>
              <a href={paths.matchWhy({ program: program.slug })}>
                What would change its place<VisuallyHidden>: {program.name}</VisuallyHidden>
              </a>
            </p>
          )}
        </Disclosure>
        {controls && <CardControls program={program} {...controls} />}
      </article>
    </li>
  );
}
