import type { FigureSource } from "#lib/guides/figures.ts";
import styles from "./source-list.module.css";

/** Every source of a figure on the page, with the time that its figures are for. */
export function SourceList({ sources }: { sources: readonly FigureSource[] }) {
  return (
    <section aria-labelledby="sources" className={styles.sources}>
      <h2 id="sources">Sources</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {source.publisher}, <cite>{source.title}</cite>, {source.period}. {source.license}.{" "}
            <a href={source.url}>{new URL(source.url).hostname}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
