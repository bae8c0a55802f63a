import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withConnection } from "./connect.ts";
import { startEmbedded } from "./embedded.ts";
import { isAlive } from "./postmaster.ts";

let folder: string;
let dataDir: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairmatch-embedded-"));
  chmodSync(folder, 0o755);
  dataDir = join(folder, "data");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const query = (url: string, sql: string) =>
  withConnection(url, "test", async (client) => (await client.query(sql)).rows);
const pidFile = () => join(dataDir, "postgres/postmaster.pid");
const readPid = () => Number.parseInt(readFileSync(pidFile(), "utf8"), 10);

describe("startEmbedded", () => {
  it("makes a database whose owner is no superuser, and keeps it from start to start", async () => {
    const first = await startEmbedded({ dataDir });
    await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS one");
    const [owner] = await query(
      first.ownerUrl,
      "SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user",
    );
    expect(owner).toEqual({ rolname: "fairmatch_owner", rolsuper: false });
    const pid = readPid();
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = await startEmbedded({ dataDir });
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await query(second.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it("is shared while the process that started it lives", async () => {
    const first = await startEmbedded({ dataDir });
    const guest = await startEmbedded({ dataDir });
    expect(guest.port).toBe(first.port);
    await guest.stop();
    expect(await query(first.ownerUrl, "SELECT 1 AS up")).toEqual([{ up: 1 }]);
    await first.stop();
  });

  it("starts although a crash left a lock file that names another living program", async () => {
    writeFileSync(pidFile(), `${process.pid}\n${join(dataDir, "postgres")}\n`);
    const server = await startEmbedded({ dataDir });
    expect(await query(server.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it("ends the server that a killed process left behind, and starts anew", async () => {
    const module = JSON.stringify(join(import.meta.dirname, "embedded.ts"));
    const program = `const { startEmbedded } = await import(${module});
      await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
      process.kill(process.pid, "SIGKILL");`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "ignore" });
    await once(child, "exit");
    const left = readPid();
    expect(isAlive(left)).toBe(true);

    const server = await startEmbedded({ dataDir });
    expect(isAlive(left)).toBe(false);
    expect(await query(server.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it("starts again by itself when it is killed, also while it is busy, and keeps what was committed", async () => {
    const said: string[] = [];
    const server = await startEmbedded({ dataDir, say: (line) => said.push(line) });
    await query(server.ownerUrl, "CREATE TABLE counted (n int)");
    for (let kills = 1; kills <= 2; kills += 1) {
      await query(server.ownerUrl, `INSERT INTO counted VALUES (${kills})`);
      const busy = query(server.ownerUrl, "SELECT count(*) FROM generate_series(1, 3000000)");
      const killed = readPid();
      process.kill(killed, "SIGKILL");
      await busy.catch(() => undefined);
      const rows = await vi.waitFor(() => query(server.ownerUrl, "SELECT n FROM counted ORDER BY n"), {
        timeout: 15_000,
      });
      expect(rows.at(-1)).toEqual({ n: kills });
      expect(readPid()).not.toBe(killed);
    }
    expect(said).toEqual(Array(2).fill("PostgreSQL has ended; starting it again."));
    const last = readPid();
    await server.stop();
    expect(isAlive(last)).toBe(false);
  });

  it("listens on this machine only and logs nothing that a row holds", async () => {
    const server = await startEmbedded({ dataDir });
    const [{ listens }] = await query(
      server.ownerUrl,
      "SELECT current_setting('listen_addresses') AS listens",
    );
    expect(listens).toBe("127.0.0.1");
    await query(
      server.ownerUrl,
      "CREATE TABLE person (email text UNIQUE); INSERT INTO person VALUES ('canary@school.example')",
    );
    await expect(
      query(server.ownerUrl, "INSERT INTO person VALUES ('canary@school.example')"),
    ).rejects.toThrow(/unique/);
    await server.stop();
    const log = readFileSync(join(dataDir, "postgres.log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("canary");
  });
});

describe("what stands in its way", () => {
  it("says that a port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(startEmbedded({ dataDir, port })).rejects.toThrow(/port is taken/);
    other.close();
  });

  it("says that the data folder is a file", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    await expect(startEmbedded({ dataDir: file })).rejects.toThrow(/cannot be used.*FAIRMATCH_DATA_DIR/);
    await expect(startEmbedded({ dataDir: join(file, "below") })).rejects.toThrow(
      /part of the path is a file/,
    );
  });

  it("does not touch files of another program or version", async () => {
    const strange = join(folder, "strange");
    mkdirSync(join(strange, "postgres"), { recursive: true });
    writeFileSync(join(strange, "postgres/diary"), "");
    await expect(startEmbedded({ dataDir: strange })).rejects.toThrow(/in the way/);
    writeFileSync(join(strange, "postgres/PG_VERSION"), "15\n");
    await expect(startEmbedded({ dataDir: strange })).rejects.toThrow(/PostgreSQL 15.*pg_dump/);
  });
});
