import type { Figure } from "#lib/guides/figures.ts";

/**
 * A figure as people read it, with the key under which it stands in the data, so that `npm run data:check` can
 * compare it with the official file.
 */
export function FigureData({ figure: { text, key } }: { figure: Figure }) {
  return <span data-figure={key}>{text}</span>;
}
