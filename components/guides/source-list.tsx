import { findSource } from "#lib/guides/figures.ts";
import type { GuideSource } from "#lib/guides/schema.ts";
import { dayWords } from "#lib/platform/dates.ts";
import styles from "./source-list.module.css";

/** Every source of the page, numbered as the text cites it, with the time that its figures are for or the day it was read. */
export function SourceList({ sources }: { sources: readonly GuideSource[] }) {
  return (
    <section aria-labelledby="sources" className={styles.sources}>
      <h2 id="sources">Sources</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            {"url" in source ? (
              <>
                {source.publisher}, <cite>{source.title}</cite>. Read{" "}
                <time dateTime={source.checked}>{dayWords(source.checked)}</time>. {source.note}{" "}
                <SiteLink url={source.url} />
              </>
            ) : (
              <FigureSourceWords id={source.id} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function FigureSourceWords({ id }: { id: string }) {
  const source = findSource(id);
  if (!source) return null;
  const { publisher, title, period, released, license, url, note } = source;
  return (
    <>
      {publisher}, <cite>{title}</cite>, {period}
      {released && (
        <>
          , released <time dateTime={released}>{dayWords(released)}</time>
        </>
      )}
      . {note} {license}. <SiteLink url={url} />
    </>
  );
}

function SiteLink({ url }: { url: string }) {
  return <a href={url}>{new URL(url).hostname.replace(/^www\./, "")}</a>;
}
