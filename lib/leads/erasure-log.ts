import "server-only";
import { open, readFile } from "node:fs/promises";
import { z } from "zod";
import { sha256Hex } from "#lib/platform/crypto.ts";
import { env } from "#lib/platform/env.ts";

const tombstoneSchema = z.object({
  leadId: z.uuid(),
  emailHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.enum(["requested", "retention"]),
  erasedAt: z.iso.datetime().transform((text) => new Date(text)),
});

/** What is left of an erased lead, so that it is known again when a backup or an import brings it back. */
export type Tombstone = z.output<typeof tombstoneSchema>;

/** An address for tombstones alone: made of its blind index, so nobody without the key can make or guess it. */
export function tombstoneHash(emailIndex: string): string {
  return sha256Hex(`fairmatch erasure:${emailIndex}`);
}

/** Appends a tombstone to the file of ERASURE_LOG and has it on disk before it resolves. Without the setting: nothing. */
export async function appendTombstone(tombstone: Tombstone): Promise<void> {
  const { ERASURE_LOG } = env();
  if (!ERASURE_LOG) return;
  const file = await open(ERASURE_LOG, "a", 0o600);
  try {
    await file.appendFile(`${JSON.stringify(tombstone)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The tombstones of a file, and how many lines are none (a crash cuts the last one off). */
export async function readTombstones(path: string): Promise<{ tombstones: Tombstone[]; unreadable: number }> {
  const lines = (await readFile(path, "utf8")).split("\n").filter(Boolean);
  const tombstones = lines.flatMap((line) => parseLine(line) ?? []);
  return { tombstones, unreadable: lines.length - tombstones.length };
}

function parseLine(line: string): Tombstone | null {
  try {
    return tombstoneSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
