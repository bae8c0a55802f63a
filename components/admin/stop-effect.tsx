import type { StopEffect as Effect } from "#lib/stops/views.ts";
import styles from "./stop-partner.module.css";

const count = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;

/** What stopping a partner does, or has done, in figures. */
export function StopEffect({ effect, isStopped }: { effect: Effect; isStopped: boolean }) {
  const { programs, schools, placements, waiting, underWay, agreements } = effect;
  const programWords = `${count(programs, "published program")} at ${count(schools, "published school")}`;
  const agreementWords = `${count(agreements, "agreement")} in force`;
  return (
    <ul className={styles.effect}>
      <li>
        {isStopped
          ? `${programWords}: out of the match, and without a page.`
          : `${programWords} leave the match and lose their pages.`}
      </li>
      <li>
        {isStopped
          ? `${count(placements, "placement")} running or planned.`
          : `${count(placements, "placement")} that run or are planned end, and stay ended.`}
      </li>
      <li>
        {isStopped
          ? `${count(waiting, "request")} held back and not sent.`
          : `${count(waiting, "waiting request")} held back and not sent. Students see that theirs waits.`}
      </li>
      {underWay > 0 && (
        <li>
          {count(underWay, "request is", "requests are")} being handed over at this moment and may still
          arrive.
        </li>
      )}
      <li>
        {agreementWords}: unchanged. Nothing is sent under {agreements === 1 ? "it" : "them"}
        {isStopped ? "." : " while the partner is stopped."}
      </li>
      {!isStopped && <li>New requests to its schools are turned away with a kind word.</li>}
    </ul>
  );
}
