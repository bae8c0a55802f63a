/**
 * Makes one run answer everybody who waits, each for a key of their own: whoever comes while a run is under way shares
 * the next one. So each caller gets what was true after it asked, and a crowd costs little more than one. `run` answers
 * in the order of its keys; when it fails, all who waited for it fail.
 */
export function batched<K, V>(run: (keys: readonly K[]) => Promise<readonly V[]>): (key: K) => Promise<V> {
  let waiting: { key: K; done: (value: V) => void; fail: (error: unknown) => void }[] = [];
  let isRunning = false;

  async function work(): Promise<void> {
    isRunning = true;
    // Whoever asks in the same turn comes along.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const values = await run(batch.map(({ key }) => key));
        for (const [index, { done }] of batch.entries()) done(values[index] as V);
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    isRunning = false;
  }

  return (key) =>
    new Promise((done, fail) => {
      waiting.push({ key, done, fail });
      if (!isRunning) void work();
    });
}
