import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { startEmbedded } from "../database/embedded.ts";
import { defaultDataFolder } from "../support/data-folder.ts";
import { PlainError } from "../support/plain-error.ts";

/** What stands behind `npm run import:... --`. Refuses what it does not know and shows the usage. */
export function parseCommand<const Options extends ParseArgsOptionsConfig>(usage: string, options: Options) {
  try {
    return parseArgs({ args: process.argv.slice(2), allowPositionals: true, options });
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : error}\n  ${usage}`);
  }
}

/** Lends the owner's connection: DATABASE_URL or the embedded database of the data folder, shared with a site that runs. */
export async function withOwner<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) return work(given);
  const server = await startEmbedded({ dataDir: defaultDataFolder() });
  try {
    return await work(server.ownerUrl);
  } finally {
    await server.stop();
  }
}

/** A line every two seconds that says how far the work is. */
export function progressLine(words: string): (done: number, of: number) => void {
  let last = 0;
  return (done, of) => {
    if (Date.now() - last < 2_000 && done < of) return;
    last = Date.now();
    const share = of === 0 ? 100 : Math.floor((done / of) * 100);
    console.log(`    ${words}: ${done.toLocaleString("en-US")} of ${of.toLocaleString("en-US")}, ${share} %`);
  };
}

/** Time and the most memory that this process held so far. */
export function cost(startedAt: number): string {
  const megabytes = Math.ceil(process.resourceUsage().maxRSS / 1024);
  return `${((performance.now() - startedAt) / 1_000).toFixed(1)} s, at most ${megabytes} MB of memory`;
}
