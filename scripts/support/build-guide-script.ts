import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, stop } from "esbuild";
import { root } from "./root.ts";

const ENTRIES = join(root, "components/guides/browser/entries");
/** Where documents find their scripts; nothing there is in the repository. */
const OUTPUT = join(root, "public/scripts");

/** Bundles each plain script of documents, in the few words that browsers of the last years understand. */
export async function bundlePageScripts(): Promise<{ name: string; text: string }[]> {
  const names = readdirSync(ENTRIES).sort();
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(ENTRIES, name)),
    outdir: OUTPUT,
    write: false,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: ["chrome111", "firefox121", "safari16.4"],
    charset: "utf8",
    logLevel: "error",
  });
  await stop();
  return outputFiles.map(({ path, text }) => ({ name: path.slice(OUTPUT.length + 1), text }));
}

/** Writes the plain scripts of documents to `public/scripts`. */
export async function buildPageScripts(): Promise<void> {
  const scripts = await bundlePageScripts();
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  for (const { name, text } of scripts) writeFileSync(join(OUTPUT, name), text);
}
