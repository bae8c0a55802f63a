import { readFileSync } from "node:fs";

/**
 * Resolves with a word for why to stop: Ctrl-C, a request to end, or that npm, which started us, was killed
 * (its shell is gone then, and nobody could stop us any more). A second Ctrl-C ends at once.
 */
export function waitForEnd(): Promise<string> {
  const starters = readStarters();
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && readStarters() !== starters) resolve("npm is gone");
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

/** The process that started us and the one that started that: npm starts a shell, and the shell starts us. */
function readStarters(): string {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, "utf8");
    return `${process.ppid} ${/^PPid:\t(\d+)/m.exec(status)?.[1]}`;
  } catch {
    return String(process.ppid);
  }
}
