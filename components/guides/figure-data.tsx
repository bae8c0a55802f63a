import type { Figure } from "#lib/guides/figures.ts";

/**
 * A figure as people read it, with its exact value for programs and the key under which it stands in the data, so
 * that `npm run data:check` can compare it with the official file.
 */
export function FigureData({ figure }: { figure: Figure }) {
  const { text, value, key } = figure;
  if (value === null) return <span data-figure={key}>{text}</span>;
  return (
    <data value={value} data-figure={key}>
      {text}
    </data>
  );
}
