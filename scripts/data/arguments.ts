import { parseArgs } from "node:util";
import { PlainError } from "../support/plain-error.ts";

export interface ImportArguments {
  file: string;
  release?: string;
  dryRun: boolean;
}

/** What stands behind `npm run data:... --`: one file, and options. Refuses anything else and shows the usage. */
export function importArguments(given: readonly string[], usage: string): ImportArguments {
  const parsed = parse(given, usage);
  const [file] = parsed.positionals;
  if (!file || parsed.positionals.length > 1) throw new PlainError(`Name one file:\n  ${usage}`);
  return { file, release: parsed.values.release, dryRun: parsed.values["dry-run"] };
}

function parse(given: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { release: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    });
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n  ${usage}`);
  }
}
