import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";

/** The account that PostgreSQL runs as when Fairmatch is started by root. */
export interface PostgresUser {
  name: string;
  uid: number;
  gid: number;
}

const OWN_ACCOUNT = "fairmatch";

/**
 * PostgreSQL refuses to run as root. As root, an unprivileged account is used: the one that owns the files that
 * are there, else `postgres` where the machine has one, else `fairmatch`, which is made. Null for a normal user,
 * who runs it as themselves.
 */
export function choosePostgresUser(cluster: string): PostgresUser | null {
  if (process.getuid?.() !== 0) return null;
  const files = statSync(cluster, { throwIfNoEntry: false });
  if (files && files.uid !== 0) return { name: `number ${files.uid}`, uid: files.uid, gid: files.gid };
  const existing = findUser("postgres") ?? findUser(OWN_ACCOUNT);
  if (existing) return existing;
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", OWN_ACCOUNT], {
      stdio: "pipe",
      // A root shell that was opened with plain `su` lacks the folder of system programs.
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
    });
  } catch (error) {
    throw new Error(
      "PostgreSQL does not run as root, and no account for it could be made with useradd. " +
        "Start Fairmatch as a normal user, or set DATABASE_URL to a PostgreSQL server of your own.",
      { cause: error },
    );
  }
  const made = findUser(OWN_ACCOUNT);
  if (!made) throw new Error(`The account ${OWN_ACCOUNT} was made but cannot be found.`);
  return made;
}

function findUser(name: string): PostgresUser | null {
  try {
    const ask = (flag: string) =>
      Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }).toString());
    return { name, uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null;
  }
}

/** The first folder on the way to `path` (itself included) that the account cannot enter, or null. */
export function findClosedFolder(path: string, user: PostgresUser): string | null {
  const parents = dirname(path) === path ? null : findClosedFolder(dirname(path), user);
  if (parents) return parents;
  const { mode, uid, gid } = statSync(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) === 0 ? path : null;
}
