import type { Change } from "./change.ts";

type Values = Readonly<Record<string, Change[string][0]>>;

/**
 * A record as it stood right after one of its events: what it is now, with every later edit undone. `events` are newest
 * first. Null when an edit in between is not on record, which its version tells: then nobody knows how it stood.
 */
export function stateAfter(
  current: Values,
  version: number,
  events: readonly { id: string; change: Change }[],
  eventId: string,
): Values | null {
  const state = { ...current };
  let at = version;
  for (const { id, change } of events) {
    const { version: step, ...fields } = change;
    if (id === eventId) return Number(step?.[1] ?? 1) === at ? state : null;
    if (!step) continue;
    if (Number(step[1]) !== at) return null;
    for (const [field, [before]] of Object.entries(fields)) if (field in state) state[field] = before;
    at = Number(step[0]);
  }
  return null;
}
