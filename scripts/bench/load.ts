import { findProgram } from "../support/apt.ts";
import { PlainError } from "../support/plain-error.ts";
import { run } from "../support/run.ts";

const CONNECTIONS = 32;

/** Requests a second that `wrk` gets answered at an address on this machine, over 32 connections for some seconds. */
export async function requestsPerSecond(url: string, seconds: number, script?: string): Promise<number> {
  const wrk = await findProgram("wrk", "wrk");
  const { output } = await run(wrk, [
    "-t1",
    `-c${CONNECTIONS}`,
    `-d${seconds}s`,
    "-H",
    "Accept-Encoding: gzip",
    ...(script ? ["-s", script] : []),
    url,
  ]);
  const found = /Requests\/sec:\s+([\d.]+)/.exec(output)?.[1];
  if (!found) throw new PlainError(`wrk gave no figure for ${url}:\n${output}`);
  if (/Non-2xx/.test(output)) throw new PlainError(`${url} was not always answered well:\n${output}`);
  return Number(found);
}

/** Measures several addresses in turn, so that a busy moment meets all of them. Medians, in the order of `urls`. */
export async function interleaved(
  urls: readonly string[],
  { rounds = 3, seconds = 5, script }: { rounds?: number; seconds?: number; script?: string } = {},
): Promise<number[]> {
  for (const url of urls) await requestsPerSecond(url, 10, script);
  const found: number[][] = urls.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, url] of urls.entries())
      found[index]?.push(await requestsPerSecond(url, seconds, script));
  return found.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
