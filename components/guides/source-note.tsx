import { type FigureSource, findSource } from "#lib/guides/figures.ts";
import type { GuideSource } from "#lib/guides/schema.ts";
import { Cite } from "./cite.tsx";

/** Under a table or map: which source, for what time, and what to know about it. */
export function SourceNote({ ids, sources }: { ids: readonly string[]; sources: readonly GuideSource[] }) {
  const found = [...new Set(ids)]
    .map(findSource)
    .filter((source): source is FigureSource => source !== undefined);
  return (
    <>
      Source:{" "}
      {found
        .map(({ publisher, title, period, note }) => `${publisher}, ${title}, ${period}. ${note}`)
        .join(" ")}
      {found.map(({ id }) => (
        <Cite key={id} id={id} number={sources.findIndex((source) => source.id === id) + 1} />
      ))}
    </>
  );
}
