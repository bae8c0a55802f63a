import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs `work` with a data folder of its own, which PostgreSQL's account can enter, and removes it afterwards. */
export async function withScratchFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const path = mkdtempSync(join(tmpdir(), "fairmatch-"));
  chmodSync(path, 0o755);
  try {
    return await work(path);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
