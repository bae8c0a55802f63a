import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, stop } from "esbuild";
import { buildPageScripts } from "./build-guide-script.ts";
import { PlainError } from "./plain-error.ts";
import { step } from "./progress.ts";
import { root } from "./root.ts";
import { run, runNode } from "./run.ts";
import { hashSources } from "./source-hash.ts";

const STAMP = join(root, ".next", "fairmatch-build.json");

/** Folder of the server that runs with nothing but itself: `server.js`, `worker.js`, migrations. */
export const serverFolder = join(root, ".next", "standalone");

/** Builds for production unless the build that is there was made from the same sources. */
export async function buildWhenChanged(): Promise<{ isFresh: boolean }> {
  const hash = hashSources();
  if (existsSync(STAMP) && JSON.parse(readFileSync(STAMP, "utf8")).hash === hash) return { isFresh: false };
  await step("Generate the database client", generate);
  await step("Build for production (once for each state of the sources)", () => buildApp(hash));
  return { isFresh: true };
}

/** Makes the database client from prisma/schema. */
async function generate(): Promise<void> {
  await must(runNode(["scripts/generate.ts"]), "The database client could not be generated");
}

async function buildApp(hash: string): Promise<void> {
  rmSync(STAMP, { force: true });
  await must(runNode(["scripts/content-check.ts"]), "The build stops before it begins");
  await buildPageScripts();
  await must(
    run(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", BUILD_ID: hash.slice(0, 12) },
    }),
    "The production build failed",
  );
  cpSync(join(root, ".next", "static"), join(serverFolder, ".next", "static"), { recursive: true });
  if (existsSync(join(root, "public")))
    cpSync(join(root, "public"), join(serverFolder, "public"), { recursive: true });
  cpSync(join(root, "prisma", "migrations"), join(serverFolder, "prisma", "migrations"), { recursive: true });
  await bundleProgram("worker.ts", join(serverFolder, "worker.js"));
  await bundleProgram("scripts/demo-receiver/main.ts", join(serverFolder, "demo-receiver.js"));
  writeFileSync(STAMP, JSON.stringify({ hash, buildId: hash.slice(0, 12) }));
}

/** Bundles a program of ours with everything that it imports into one file. */
export async function bundleProgram(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    jsx: "automatic",
    sourcemap: false,
    external: ["pg-native"],
    alias: { "server-only": join(root, "scripts/support/empty.js") },
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  await stop();
}

/** The id of the build that is there. */
export function readBuildId(): string {
  return JSON.parse(readFileSync(STAMP, "utf8")).buildId;
}

async function must(work: ReturnType<typeof run>, words: string): Promise<void> {
  const { code, output } = await work;
  if (code !== 0) throw new PlainError(`${words}:\n\n${output.trim()}`);
}
