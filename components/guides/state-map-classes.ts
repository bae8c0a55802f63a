import type { Amount } from "#lib/guides/figures.ts";

/** As many as an eye tells apart on a map. */
const CLASSES = 5;

export interface ValueClass {
  /** 0 holds the lowest values; "none" those that are not published. */
  key: number | "none";
  /** Null where nothing is published. */
  lowest: Amount;
  highest: Amount;
  states: string[];
}

/**
 * Sorts states into classes of about the same number of states by value (quantiles). Equal values share a class, so
 * there may be fewer than five. In order of value, those without one last; no class is empty.
 */
export function classify(rows: readonly { code: string; value: Amount }[]): ValueClass[] {
  const published = rows.filter(({ value }) => value !== null).sort((a, b) => size(a.value) - size(b.value));
  const classes = new Map<ValueClass["key"], ValueClass>();
  const put = (key: ValueClass["key"], { code, value }: { code: string; value: Amount }) => {
    const there = classes.get(key);
    if (there) Object.assign(there, { highest: value, states: [...there.states, code] });
    else classes.set(key, { key, lowest: value, highest: value, states: [code] });
  };
  for (const row of published) {
    const smaller = published.findIndex(({ value }) => size(value) === size(row.value));
    put(Math.floor((smaller * CLASSES) / published.length), row);
  }
  for (const row of rows) if (row.value === null) put("none", row);
  return [...classes.values()];
}

const size = (amount: Amount) =>
  amount === null ? -1 : typeof amount === "number" ? amount : amount.atLeast;
