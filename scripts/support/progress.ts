const HEARTBEAT_MS = 10_000;

/**
 * Announces a step, runs it and says how long it took. While it lasts, a line every 10 s shows that it lives.
 * `work` may return words to put behind the closing line.
 */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  console.log(`  ${words} ...`);
  const heartbeat = setInterval(
    () => console.log(`    still at it: ${words.toLowerCase()}, ${seconds(startedAt)}`),
    HEARTBEAT_MS,
  );
  try {
    const result = await work();
    console.log(`  ${words}: done in ${seconds(startedAt)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Seconds since `startedAt` (of `performance.now()`) in words: "3.2 s". */
export function seconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
}
