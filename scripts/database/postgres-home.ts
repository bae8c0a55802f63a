import { randomUUID } from "node:crypto";
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { findPostgresBinaries } from "./postgres-binaries.ts";
import { choosePostgresUser, findClosedFolder, type PostgresUser } from "./postgres-user.ts";

/** Where PostgreSQL's programs and files lie, and who runs it. */
export interface PostgresHome {
  binaries: string;
  /** The cluster's own folder; it may not exist yet, its parent does. */
  cluster: string;
  user: PostgresUser | null;
}

/** Open to every account: used when root keeps the project where PostgreSQL's account cannot go, as in /root. */
const OPEN_HOME = "/var/lib/fairmatch";

/**
 * Finds or makes the places of the embedded PostgreSQL of one data folder. `say` hears about the one
 * surprise: files that had to be put elsewhere.
 */
export function preparePostgresHome(dataDir: string, say: (line: string) => void): PostgresHome {
  const folder = resolve(dataDir);
  makeDataFolder(folder);
  const cluster = join(folder, "postgres");
  const user = choosePostgresUser(cluster);
  const binaries = findPostgresBinaries();
  if (!user) return { binaries, cluster, user };
  return {
    binaries: findClosedFolder(binaries, user) ? copyBinaries(binaries) : binaries,
    cluster: placeCluster(folder, cluster, user, say),
    user,
  };
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (!statSync(folder).isDirectory()) throw new Error("it is not a folder");
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be used: ${reasonOf(error)}. Set FAIRMATCH_DATA_DIR to a folder that you may write to.`,
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const reasons: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
    ENOTDIR: "a part of the path is a file",
    EEXIST: "a file with this name is in the way",
    ENOSPC: "the disk is full",
  };
  return reasons[String(code)] ?? (error instanceof Error ? error.message : String(error));
}

/** One copy per version, for every project on the machine. */
function copyBinaries(binaries: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(binaries, "../package.json"), "utf8"),
  );
  const target = join(OPEN_HOME, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  mkdirSync(OPEN_HOME, { recursive: true, mode: 0o755 });
  cpSync(binaries, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** The cluster's folder, or where a closed data folder's link leads: a path that the account can walk. */
function placeCluster(
  folder: string,
  cluster: string,
  user: PostgresUser,
  say: (line: string) => void,
): string {
  const isLink = lstatSync(cluster, { throwIfNoEntry: false })?.isSymbolicLink();
  const closed = findClosedFolder(folder, user);
  if (!closed && !isLink) return cluster;
  // A name of its own: a data folder that was deleted and made again does not find the former one's database.
  const elsewhere = isLink ? readlinkSync(cluster) : join(OPEN_HOME, randomUUID(), "postgres");
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 });
  const stillClosed = findClosedFolder(dirname(elsewhere), user);
  if (stillClosed) {
    throw new Error(
      `PostgreSQL runs as the account ${user.name}, which cannot enter ${closed ?? cluster} nor ${stillClosed}. ` +
        "Set FAIRMATCH_DATA_DIR to a folder that every account can enter, or start Fairmatch as a normal user.",
    );
  }
  if (!isLink) {
    symlinkSync(elsewhere, cluster);
    say(
      `${closed} is closed to the account ${user.name}, so the database lies in ${elsewhere} (${basename(folder)}/postgres links to it).`,
    );
  }
  return elsewhere;
}
