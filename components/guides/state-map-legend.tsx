import { asCount, asMoney, NOT_PUBLISHED } from "#lib/guides/figures.ts";
import styles from "./state-map.module.css";
import type { View } from "./state-map-areas.ts";
import type { ValueClass } from "./state-map-classes.ts";

/** What the colors of a view mean: from the lowest to the highest value in each class. */
export function StateMapLegend({ view, classes }: { view: View; classes: readonly ValueClass[] }) {
  const asWords = view.measure === "employment" ? asCount : asMoney;
  return (
    <ul className={styles.legend} data-view={view.mark} aria-label={`Colors: ${view.label.toLowerCase()}`}>
      {classes.map(({ key, lowest, highest }) => (
        <li key={key} className={styles.entry} data-k={key}>
          {key === "none" ? NOT_PUBLISHED : range(asWords(lowest), asWords(highest))}
        </li>
      ))}
    </ul>
  );
}

const range = (lowest: string, highest: string) => (lowest === highest ? lowest : `${lowest} to ${highest}`);
