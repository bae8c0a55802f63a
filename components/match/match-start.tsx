import { SubmitButton } from "#components/forms/submit-button.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { type MatchWalk, matchFlow } from "#lib/match/flow.ts";
import { paths } from "#lib/platform/paths.ts";
import { answerRows } from "./answer-rows.ts";
import { ComeBack } from "./come-back.tsx";
import styles from "./match-start.module.css";

/** The choices that a link brought along, to be sent on with the start. */
export interface StartFields {
  subject: string | null;
  level: string | null;
  guide: string | null;
  zip: string | null;
  state: string | null;
}

/** What is asked, what it costs the reader, and the way in or back in. */
export function MatchStart({
  preset,
  chosen,
  walk,
  answeredAt,
}: {
  preset: StartFields;
  /** The walk with the preset's answers alone. */
  chosen: MatchWalk;
  /** The walk of somebody who has answered before. */
  walk: MatchWalk | null;
  answeredAt: Date | null;
}) {
  const brought = [
    ...answerRows(chosen).map(({ label, words }) => ({ term: label, value: words })),
    { term: "ZIP code", value: preset.zip },
  ].filter(({ value }) => value !== null);
  const hasChoice = brought.length > 0;
  return (
    <>
      {walk && answeredAt && <ComeBack walk={walk} answeredAt={answeredAt} isMain={!hasChoice} />}
      {hasChoice && (
        <section className={styles.part} aria-labelledby="brought">
          <h2 id="brought" className={styles.heading}>
            Already chosen for you
          </h2>
          <SummaryList items={brought} />
          <p className={styles.note}>
            You can change it on the way.{walk && " Your other answers from before stay."}
          </p>
        </section>
      )}
      {(hasChoice || !walk) && (
        <form method="post" action={paths.matchBegin()} className={styles.start}>
          {Object.entries(preset).map(
            ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <SubmitButton size="large">{hasChoice ? "Start with this" : "Start"}</SubmitButton>
          <p className={styles.note}>
            No account, no name, no e-mail address, no phone number. Your answers stay with this browser for
            30 days, or until you clear them.
          </p>
        </form>
      )}
      <section className={styles.part} aria-labelledby="how">
        <h2 id="how" className={styles.heading}>
          How it works
        </h2>
        <ol className={styles.steps}>
          <li>
            <strong>Answer what you like.</strong> About a dozen questions, one a page. Only the subject is
            needed; skip any other. You can look at your matches as soon as the subject is known.
          </li>
          <li>
            <strong>See every program with its reasons.</strong> A score from 0 to 100 says how well a
            program’s facts fit your answers. What a school pays us plays no part in it.
          </li>
          <li>
            <strong>Ask schools, if you want to.</strong> No school hears of you until you choose it by name
            and say how it may reach you.
          </li>
        </ol>
      </section>
      <section className={styles.part} aria-labelledby="asked">
        <h2 id="asked" className={styles.heading}>
          What we ask
        </h2>
        <dl className={styles.sections}>
          {matchFlow.sections.map(({ key, label }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                {matchFlow.steps
                  .filter((step) => step.section === key)
                  .map((step) => step.label)
                  .join(", ")}
              </dd>
            </div>
          ))}
        </dl>
        <p>
          Every answer is used for the match and for nothing else.{" "}
          <a href={paths.howMatchingWorks()}>How matching works</a>
        </p>
      </section>
    </>
  );
}
