import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeEnvironment } from "./support/environment-reference.ts";
import { PlainError, runScript } from "./support/plain-error.ts";
import { root } from "./support/root.ts";

const FILE = join(root, "docs/environment.md");

/** `npm run environment` writes docs/environment.md; with `--check` it only says whether that is up to date. */
await runScript(async () => {
  const text = describeEnvironment();
  if (!process.argv.includes("--check")) return writeFileSync(FILE, text);
  if (readFileSync(FILE, "utf8") !== text)
    throw new PlainError("docs/environment.md is out of date: run `npm run environment`.");
});
