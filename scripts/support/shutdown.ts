/**
 * Resolves with a word for why to stop: Ctrl-C, a request to end, or that npm, which started us, was killed
 * (its shell is gone then, and nobody could stop us any more). A second Ctrl-C ends at once.
 */
export function waitForEnd(): Promise<string> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent) resolve("npm is gone");
    }, 1_000);
    watch.unref();
    const stop = (words: string) => () => {
      clearInterval(watch);
      resolve(words);
      process.on("SIGINT", () => process.exit(130));
    };
    process.once("SIGINT", stop("Ctrl-C"));
    process.once("SIGTERM", stop("asked to end"));
    process.once("SIGHUP", stop("the terminal was closed"));
  });
}
