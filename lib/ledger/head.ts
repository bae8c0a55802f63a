import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import { type BatchHeader, batchHash, isSigned } from "./batch.ts";

const headSchema = z.strictObject({
  format: z.literal("fairmatch-ledger-head-1"),
  header: z.strictObject({
    number: z.int().positive(),
    size: z.int().positive(),
    total: z.int().positive(),
    root: z.string().length(64),
    previousHash: z.string().length(64),
    sealedAt: z.iso.datetime(),
    keyId: z.string(),
  }),
  hash: z.string().length(64),
  signature: z.string(),
  publicKey: z.string(),
});

/** The newest batch, kept outside the database: what was cut off since is missed there. */
export type LedgerHead = z.infer<typeof headSchema>;

export function toHead(header: BatchHeader, signature: string, publicKey: string): LedgerHead {
  return { format: "fairmatch-ledger-head-1", header, hash: batchHash(header), signature, publicKey };
}

/** Replaces the file whole, so that no reader finds half of it. */
export async function writeHead(file: string, head: LedgerHead): Promise<void> {
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, `${JSON.stringify(head, null, 2)}\n`);
  await rename(fresh, file);
}

/** The head in a file; null when there is no file. Throws when it is no head, or not signed by the key that it names. */
export async function readHead(file: string): Promise<LedgerHead | null> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const parsed = headSchema.safeParse(parseJson(text));
  if (!parsed.success || !isSigned(parsed.data.header, parsed.data.signature, parsed.data.publicKey))
    throw new Error(`${file} holds no signed head of a ledger.`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
