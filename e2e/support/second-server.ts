import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findFreePort } from "#scripts/support/ports.ts";

const BUILD = fileURLToPath(new URL("../../.next/standalone", import.meta.url));

/** A way to PostgreSQL that can be cut and mended, as if the database stopped and came back. */
export async function startGate(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isOpen = false;
  const server = createServer((near) => {
    if (!isOpen) return near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
    }
    near.pipe(far).pipe(near);
  });
  const port = await findFreePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    through: (url: string) => Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(port) }).href,
    open: () => {
      isOpen = true;
    },
    close: () => {
      isOpen = false;
      for (const socket of sockets) socket.destroy();
    },
    end: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A web server of its own from a copy of the build, beside the one that the other journeys use. */
export async function copyBuild(settings: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "fairmatch-copy-"));
  cpSync(BUILD, folder, { recursive: true });
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  let child: ChildProcess | null = null;
  return {
    folder,
    origin,
    port,
    start: async () => {
      child = spawn(process.execPath, [join(folder, "server.js")], {
        cwd: folder,
        env: {
          ...process.env,
          ...settings,
          NODE_OPTIONS: "",
          NODE_ENV: "production",
          PORT: String(port),
          APP_ORIGIN: origin,
        },
        stdio: "ignore",
      });
      await untilLive(origin);
    },
    kill: async () => {
      if (!child) return;
      const ended = new Promise((resolve) => child?.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      child = null;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function untilLive(origin: string): Promise<void> {
  const until = performance.now() + 30_000;
  while (performance.now() < until) {
    const answer = await fetch(`${origin}/api/health/live`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The second server did not come up.");
}
