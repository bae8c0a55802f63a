// Ends the embedded PostgreSQL when the process that started it was killed and could not do so itself.
// Argument: the server's lock file, whose first line is its process id.
import { readFileSync } from "node:fs";

const PATIENCE_MS = 3_000;

process.on("SIGTERM", () => process.exit(0));
process.on("disconnect", () => {
  // The web server and the worker, which end for the same reason, finish first.
  setTimeout(() => {
    try {
      process.kill(Number.parseInt(readFileSync(process.argv[2], "utf8"), 10), "SIGINT");
    } catch {
      // It has ended already.
    }
    process.exit(0);
  }, PATIENCE_MS);
});
