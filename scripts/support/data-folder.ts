import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { PlainError } from "./plain-error.ts";
import { root } from "./root.ts";

export interface DataFolder {
  path: string;
  /** Path inside the folder. */
  at: (...names: string[]) => string;
  /** Lets another start use the folder. */
  release: () => void;
}

/** Secrets of an installation whose database is embedded. */
export interface Secrets {
  FAIRMATCH_KEYS: string;
  FAIRMATCH_INDEX_KEY: string;
  FAIRMATCH_LEDGER_KEY: string;
  NEXTAUTH_SECRET: string;
  /** The database roles' passwords are derived from it. */
  DATABASE_SECRET: string;
}

/** FAIRMATCH_DATA_DIR, default `.data`, as an absolute path. */
export const defaultDataFolder = () => resolve(root, process.env.FAIRMATCH_DATA_DIR || ".data");

/**
 * Makes the folder (FAIRMATCH_DATA_DIR, default `.data`) ready and holds it for this process. Throws plainly
 * when it can't be used or another process holds it.
 */
export async function openDataFolder(wanted?: string): Promise<DataFolder> {
  const path = wanted ?? defaultDataFolder();
  try {
    makeFolders(join(path, "logs"));
    const probe = join(path, "logs", "probe");
    writeFileSync(probe, randomBytes(64 * 1024));
    rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOSPC") throw error;
    const reason =
      code === "EACCES" || code === "EPERM"
        ? "this user may not write there"
        : code === "ENOTDIR" || code === "EEXIST"
          ? "a file is in the way"
          : code === "EROFS"
            ? "the disk is mounted read-only"
            : `no folder can be made there (${code})`;
    throw new PlainError(
      `The data folder ${path} cannot be used: ${reason}.\nChoose another one: FAIRMATCH_DATA_DIR=/some/folder npm run demo`,
    );
  }
  const lock = await hold(realpathSync(path));
  return { path, at: (...names) => join(path, ...names), release: () => lock.close() };
}

/** Like `mkdir -p`; Node's own never comes back where a folder can't hold others, as in /proc. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path);
}

/** The secrets in the folder, made at the first start and kept (readable by this user only). */
export function readSecrets(folder: Pick<DataFolder, "at">): Secrets {
  const file = folder.at("secrets.json");
  const key = () => randomBytes(32).toString("base64url");
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>) : null;
  if (kept && isWhole(kept)) return kept;
  const secrets: Secrets = {
    FAIRMATCH_LEDGER_KEY: `l1:${key()}`,
    FAIRMATCH_KEYS: `k1:${key()}`,
    FAIRMATCH_INDEX_KEY: key(),
    NEXTAUTH_SECRET: key(),
    DATABASE_SECRET: key(),
    // A folder of an earlier version lacks the newest; what it has stays.
    ...kept,
  };
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
  chmodSync(file, 0o600);
  return secrets;
}

function isWhole(secrets: Partial<Secrets>): secrets is Secrets {
  return secrets.FAIRMATCH_LEDGER_KEY !== undefined && secrets.DATABASE_SECRET !== undefined;
}

/** A socket that only one process can listen on; the system frees it when that process ends, however it ends. */
async function hold(path: string): Promise<Server> {
  const name = `fairmatch-${createHash("sha256").update(path).digest("hex").slice(0, 24)}`;
  const isAbstract = process.platform === "linux";
  const address = isAbstract ? `\0${name}` : join(tmpdir(), `${name}.sock`);
  const holder = await askHolder(address);
  if (holder !== null)
    throw new PlainError(
      `Another Fairmatch (process ${holder}) is using the data folder ${path}.\nStop it, or choose another folder and port: FAIRMATCH_DATA_DIR=.data-2 PORT=3100 npm run demo`,
    );
  if (!isAbstract) rmSync(address, { force: true });
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.end(String(process.pid)));
    server.once("error", fail);
    server.listen(address, () => {
      server.unref();
      done(server);
    });
  });
}

async function askHolder(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(address);
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.once("end", () => resolve(answer || "unknown"));
    socket.once("error", () => resolve(null));
  });
}
