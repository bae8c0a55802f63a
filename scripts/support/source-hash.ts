import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** Everything that the production build is made from. */
const SOURCES = [
  "app",
  "components",
  "content",
  "lib",
  "prisma",
  "public",
  "scripts/demo-receiver",
  "scripts/support/build-app.ts",
  "scripts/support/build-guide-script.ts",
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "proxy.ts",
  "tsconfig.json",
  "worker.ts",
];
/** Made by the build itself, or no part of it. */
const LEFT_OUT = /^lib\/platform\/prisma\/|^public\/scripts\/|\.test\.tsx?$/;

/** Hash (hex) over the paths and contents of all sources of the build, the Node that builds, and whether to measure. */
export function hashSources(): string {
  const hash = createHash("sha256")
    .update(process.version)
    .update(process.env.FAIRMATCH_BENCH ?? "");
  for (const file of SOURCES.flatMap((path) => listFiles(path))) {
    if (LEFT_OUT.test(file)) continue;
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest("hex");
}

/** The files at or below a path of the project, sorted; none when it does not exist. */
export function listFiles(path: string, folder = root): string[] {
  try {
    return readdirSync(join(folder, path), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? listFiles(`${path}/${entry.name}`, folder) : [`${path}/${entry.name}`],
      );
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}
