import { type SpawnOptions, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PostgresHome } from "./postgres-home.ts";

const MAJOR_VERSION = "18";

/** What Fairmatch notes about its embedded PostgreSQL, in `postgres.json` of the data folder (mode 0600). */
export interface ClusterRecord {
  port: number | null;
  superuserPassword: string;
  ownerPassword: string;
  /** The process that started it last, as `markOfProcess` names it. */
  launcher: string | null;
}

const recordFile = (dataDir: string) => join(dataDir, "postgres.json");

/** Reads the record, or begins one with fresh passwords. */
export function readRecord(dataDir: string): ClusterRecord {
  if (existsSync(recordFile(dataDir))) return JSON.parse(readFileSync(recordFile(dataDir), "utf8"));
  const password = () => randomBytes(24).toString("base64url");
  return { port: null, superuserPassword: password(), ownerPassword: password(), launcher: null };
}

/** Writes the record whole or not at all. Root leaves it to whom it belonged. */
export function writeRecord(dataDir: string, record: ClusterRecord): void {
  const half = `${recordFile(dataDir)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  const before = statSync(recordFile(dataDir), { throwIfNoEntry: false });
  if (before && process.getuid?.() === 0) chownSync(half, before.uid, before.gid);
  renameSync(half, recordFile(dataDir));
}

/** Makes the cluster's files unless they are there. An interrupted attempt leaves nothing that looks finished. */
export async function ensureCluster(dataDir: string, home: PostgresHome): Promise<void> {
  refuseForeign(home.cluster);
  const versionFile = join(home.cluster, "PG_VERSION");
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, "utf8").trim();
    if (version === MAJOR_VERSION) return;
    throw new Error(
      `The database in ${home.cluster} was made by PostgreSQL ${version}, this release brings ${MAJOR_VERSION}. ` +
        "Move its data with pg_dump and pg_restore, or choose another FAIRMATCH_DATA_DIR.",
    );
  }
  if (existsSync(home.cluster)) {
    throw new Error(`${home.cluster} is in the way: it holds no PostgreSQL database. Move it elsewhere.`);
  }
  const record = readRecord(dataDir);
  writeRecord(dataDir, record);
  const half = `${home.cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  try {
    await initialise(half, home, record.superuserPassword);
    renameSync(half, home.cluster);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
}

function refuseForeign(cluster: string): void {
  const files = statSync(cluster, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (!files || self === 0 || files.uid === self) return;
  throw new Error(
    `The database in ${cluster} belongs to another account (number ${files.uid}), probably because root started it first. ` +
      "Start it as then, or choose another FAIRMATCH_DATA_DIR.",
  );
}

async function initialise(folder: string, home: PostgresHome, password: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "fairmatch-"));
  const passwordFile = join(scratch, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user)
    for (const path of [folder, scratch, passwordFile]) chownSync(path, home.user.uid, home.user.gid);
  try {
    await run(home, "initdb", [
      `--pgdata=${folder}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=en-US",
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(home: PostgresHome, program: string, args: string[]): Promise<void> {
  const child = spawn(join(home.binaries, "bin", program), args, {
    ...asUser(home),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0 ? done() : fail(new Error(`The database could not be made. ${explainPostgres(said)}`)),
    );
  });
}

/** Account, folder and environment in which PostgreSQL's programs run: nothing of ours leaks into them. */
export function asUser(
  home: PostgresHome,
): Pick<SpawnOptions, "uid" | "gid" | "cwd"> & { env: NodeJS.ProcessEnv } {
  const { PATH, NODE_ENV } = process.env;
  return {
    ...(home.user && { uid: home.user.uid, gid: home.user.gid }),
    cwd: "/",
    env: { PATH, NODE_ENV, LC_ALL: "C", TZ: "UTC" },
  };
}

/** Puts what PostgreSQL says on its way out into words for people. */
export function explainPostgres(said: string): string {
  const words = said.trim();
  if (/No space left on device|Check free disk space/i.test(words))
    return "The disk is full. Free some space and start again.";
  if (/Address already in use|could not bind/i.test(words))
    return "Its port is taken by another program. Start again, or choose another port.";
  if (/Permission denied/i.test(words)) return `It may not use its files.\n${words}`;
  if (/could not create shared memory|could not map anonymous shared memory/i.test(words))
    return `The machine gives it too little memory.\n${words}`;
  return words || "It said nothing.";
}
