import { processWide } from "./process.ts";

const clock = () => processWide<{ frozenAt: number | null }>("clock", () => ({ frozenAt: null }));

/** The present moment. Tests freeze it, so nothing else in `lib` calls `new Date()` for "now". */
export function now(): Date {
  return new Date(clock().frozenAt ?? Date.now());
}

/** Stops the clock at a moment, or lets it run again with `null`. For tests. */
export function freezeClock(at: Date | null): void {
  clock().frozenAt = at === null ? null : at.getTime();
}
